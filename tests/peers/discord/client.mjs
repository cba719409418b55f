// A bot of discord.js's that does what ours does, and tells what it met. Usage: node client.mjs API_BASE_WITHOUT_VERSION TOKEN
import {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, DiscordAPIError, EmbedBuilder, Events, GatewayIntentBits, HTTPError, MessageFlags, RESTEvents, Routes,
  SlashCommandBuilder, StringSelectMenuBuilder,
} from "discord.js";

const [, , api, token] = process.argv;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api, version: "10", retries: 1 } });
const report = { heard: [], waited: [], refused: [], resumed: [], sessions: 0, refusals: {}, errors: [] };

async function met(call) {
  try {
    return await call;
  } catch (e) {
    return e instanceof DiscordAPIError ? { status: e.status, code: e.code, message: e.message } : e instanceof HTTPError ? { status: e.status } : { name: e.name };
  }
}

const post = (channel, body) => client.rest.post(Routes.channelMessages(channel), { body });

client.rest.on(RESTEvents.RateLimited, (limit) => report.waited.push(limit.route + " " + limit.limit));
client.rest.on(RESTEvents.Debug, (line) => {
  if (line.includes("unexpected 429")) {
    report.refused.push({ global: /Global\s+: true/.test(line), scope: /Scope\s+: (\w+)/.exec(line)?.[1] });
  }
});
client.on(Events.ShardReady, () => report.sessions++);
client.on(Events.ShardResume, (_, replayed) => report.resumed.push(replayed));
client.on(Events.Error, (e) => report.errors.push(String(e)));

async function answer(interaction) {
  report.heard.push({
    type: interaction.type, name: interaction.commandName ?? interaction.customId, user: interaction.user.id, guild: interaction.guildId,
    channel: interaction.channelId, locale: interaction.locale, chosen: interaction.values ?? null,
  });
  if (interaction.isAutocomplete()) {
    report.typed = interaction.options.getFocused();
    await interaction.respond([{ name: "International Telecommunication Union", value: "organisation:itu" }]);
  } else if (interaction.isButton()) {
    await interaction.update({ content: "pressed", components: [] });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.deferUpdate();
    await interaction.editReply({ content: "chosen" });
  } else if (interaction.commandName === "today") {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({
      embeds: [new EmbedBuilder().setTitle("Stories & sources").setURL("https://ministry.example/1").setColor(0x3366cc).addFields({ name: "Parties", value: "Russia" })],
      components: [
        new ActionRowBuilder().addComponents(new ButtonBuilder().setCustomId("1|settings|").setLabel("Settings").setStyle(ButtonStyle.Secondary)),
        new ActionRowBuilder().addComponents(new StringSelectMenuBuilder().setCustomId("1|language").addOptions({ label: "Deutsch", value: "de" }, { label: "English", value: "en" })),
      ],
    });
    await interaction.followUp({ content: "more", flags: MessageFlags.Ephemeral });
    report.second = await met(interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), { auth: false, body: { type: 5 } }));
  } else if (interaction.commandName === "post") {
    await interaction.deferReply();
    const body = { content: "words", nonce: "key-of-a-posting", enforce_nonce: true, allowed_mentions: { parse: [] } };
    const [first, second] = [await post("801", body), await post("801", body)];
    report.posted = { same: first.id === second.id, channel: first.channel_id, author: first.author.id };
    report.many = (await Promise.all(Array.from({ length: 7 }, () => post("802", { content: "words" })))).length;
    report.shared = (await post("803", { content: "words" })).channel_id;
    report.global = (await post("804", { content: "words" })).channel_id;
    for (const [name, channel, more] of [
      ["closed", "403", {}], ["gone", "404", {}], ["broken", "500", {}], ["empty", "805", { content: "" }], ["long", "805", { content: "x".repeat(2001) }],
      ["unknown", "805", { nonsense: true }], ["embeds", "805", { embeds: [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }] }],
    ]) {
      report.refusals[name] = await met(post(channel, { content: "words", ...more }));
    }
    await interaction.editReply({ content: "done" });
  } else if (interaction.commandName === "end") {
    await interaction.reply({ content: "bye" });
    await client.destroy();
    console.log(JSON.stringify(report));
    process.exit(0);
  }
}

client.on(Events.InteractionCreate, (interaction) => void answer(interaction).catch((e) => report.errors.push(String(e?.stack ?? e))));
client.once(Events.ClientReady, async () => {
  report.me = { id: client.user.id, name: client.user.username, application: client.application.id };
  const commands = await client.application.commands.set([
    new SlashCommandBuilder().setName("search").setDescription("Past stories").setNameLocalizations({ de: "suche", hi: "खोज" })
      .addStringOption((o) => o.setName("party").setDescription("Who").setAutocomplete(true)),
  ]);
  report.commands = [...commands.values()].map((c) => c.name);
});
await client.login(token);
