using BenchmarkDotNet.Running;
using OcopScoring.Bench;

// "-- load" measures waiting times under load, of which a benchmark only knows the mean; anything else goes to BenchmarkDotNet.
if (args is ["load", .. var numbers])
    await TickLoad.RunAsync(numbers);
else
    BenchmarkSwitcher.FromAssembly(typeof(TickLoad).Assembly).Run(args);
