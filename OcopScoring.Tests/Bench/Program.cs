using BenchmarkDotNet.Running;
using OcopScoring.Bench;
using OcopScoring.Bench.Room;

// "load" and "room" measure waiting times under load, of which a benchmark only knows the mean; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["load", .. var numbers]:
        await TickLoad.RunAsync(numbers);
        return 0;
    case ["room", .. var numbers]:
        return await RoomLoad.RunAsync(numbers);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(TickLoad).Assembly).Run(args);
        return 0;
}
