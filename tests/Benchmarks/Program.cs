using System.Globalization;
using BenchmarkDotNet.Running;
using HighPoint.Benchmarks;

// `load [seconds]`: concurrent conversations against the floor, in one process and one run. Anything else goes to BenchmarkDotNet (`--filter '*'`).
if (args is ["load", ..])
{
    await Load.RunAsync(TimeSpan.FromSeconds(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Load).Assembly).Run(args);
