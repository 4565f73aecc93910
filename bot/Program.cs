using HighPoint.Bot.Verbs;

return await CommandLine.RunAsync(args);
