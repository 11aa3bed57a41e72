using BenchmarkDotNet.Running;
using OcopScoring.Bench;
using OcopScoring.Bench.Room;

// "load", "room" and "record" measure waiting times under load, of which a benchmark only knows the mean; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["load", .. var numbers]:
        await TickLoad.RunAsync(numbers);
        return 0;
    case ["room", .. var numbers]:
        var exit = await RoomLoad.RunAsync(numbers);
        await RecordLoad.RunAsync();
        return exit;
    case ["record"]:
        await RecordLoad.RunAsync();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(TickLoad).Assembly).Run(args);
        return 0;
}
