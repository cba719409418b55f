// A bot of grammY's that does what ours does, and tells what it met. Usage: node polling.mjs API_ROOT TOKEN
import { Bot, GrammyError, InlineKeyboard } from "grammy";

const [, , apiRoot, token] = process.argv;
const bot = new Bot(token, { client: { apiRoot } });
const report = { heard: [], pressed: [], refusals: {}, errors: [] };

async function met(call) {
  try {
    return await call;
  } catch (e) {
    return e instanceof GrammyError
      ? { method: e.method, code: e.error_code, description: e.description, parameters: e.parameters }
      : { name: e.constructor.name };
  }
}

bot.on("message:text", async (ctx, next) => {
  report.heard.push({
    update: ctx.update.update_id, text: ctx.msg.text, chat: ctx.chat.id, type: ctx.chat.type,
    from: ctx.from.id, language: ctx.from.language_code, topic: ctx.msg.message_thread_id ?? null,
  });
  await next();
});
bot.command("start", async (ctx) => {
  const sent = await ctx.reply("<b>Stories &amp; sources</b>\n<a href=\"https://ministry.example/1\">Ministry</a>", {
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
    disable_notification: true,
    reply_markup: new InlineKeyboard().text("Settings", "1|settings|").row().text("Help", "1|help|"),
  });
  report.sent = { id: sent.message_id, chat: sent.chat.id, text: sent.text, hasDate: Number.isInteger(sent.date) };
});
bot.on("callback_query:data", async (ctx) => {
  report.pressed.push({ data: ctx.callbackQuery.data, message: ctx.callbackQuery.message.message_id });
  report.edited = (await ctx.editMessageText("<i>Edited</i>", { parse_mode: "HTML" })).message_id;
  report.acknowledged = await ctx.answerCallbackQuery();
});
bot.command("who", async (ctx) => {
  report.admin = (await ctx.getChatMember(7)).status;
  report.member = (await ctx.getChatMember(42)).status;
  report.group = await met(ctx.api.getChat("@ministry_news"));
});
bot.command("refuse", async (ctx) => {
  for (const [name, chat] of [["flood", 429], ["blocked", 403], ["moved", 400], ["broken", 500], ["cut", 1]]) {
    report.refusals[name] = await met(ctx.api.sendMessage(chat, "words"));
  }
  report.refusals.html = await met(ctx.reply("<b>open", { parse_mode: "HTML" }));
  report.refusals.long = await met(ctx.reply("x".repeat(4097)));
});
bot.command("end", () => void bot.stop());
bot.catch((e) => report.errors.push(String(e.error)));

await bot.init();
report.me = bot.botInfo;
report.commandsSet = await bot.api.setMyCommands(
  [{ command: "start", description: "Begrüßung" }], { scope: { type: "all_private_chats" }, language_code: "de" });
await bot.start();
console.log(JSON.stringify(report));
