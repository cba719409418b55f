// A bot of grammY's that is called by webhook. Usage: node webhook.mjs API_ROOT TOKEN SECRET
import { createServer } from "node:http";
import { Bot, webhookCallback } from "grammy";

const [, , apiRoot, token, secretToken] = process.argv;
const bot = new Bot(token, { client: { apiRoot } });
const report = { heard: [], statuses: [] };

bot.on("message:text", async (ctx) => {
  report.heard.push(ctx.msg.text);
  if (ctx.msg.text === "/end") {
    report.deleted = await bot.api.deleteWebhook();
    server.close();
  }
});

const handle = webhookCallback(bot, "http", { secretToken });
const server = createServer(async (request, response) => {
  response.on("finish", () => report.statuses.push(response.statusCode));
  response.setHeader("Connection", "close");
  await handle(request, response);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
report.set = await bot.api.setWebhook(`http://127.0.0.1:${server.address().port}/hook`, {
  secret_token: secretToken, max_connections: 1, allowed_updates: ["message"],
});
await new Promise((closed) => server.on("close", closed));
console.log(JSON.stringify(report));
