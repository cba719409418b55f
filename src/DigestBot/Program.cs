using DigestBot.Cli;
using DigestBot.Hosting;

return await CommandLineApp.RunAsync(args, new BotFactory(warning => StandardStreams.Error.WriteLine("digestbot: " + warning)));
