using System.Globalization;
using BenchmarkDotNet.Running;
using HighPoint.Benchmarks;

// `load [seconds]`: concurrent conversations against the floor, in one process and one run. `hostile [count]`: texts that are made to take long. `questions [count] [file]`: the pipeline's questions on so many opportunities, in a file that stays where one is named. Anything else goes to BenchmarkDotNet (`--filter '*'`).
if (args is ["load", ..])
{
    await Load.RunAsync(TimeSpan.FromSeconds(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5));
    return;
}

if (args is ["hostile", ..])
{
    Hostile.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000);
    return;
}

if (args is ["questions", ..])
{
    await QuestionLoad.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000, args.Length > 2 ? args[2] : null);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Load).Assembly).Run(args);
