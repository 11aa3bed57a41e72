using System.Globalization;
using OcopScoring.App.Desk;
using OcopScoring.App.Simulation;

namespace OcopScoring.App.Cli;

/// <summary>
/// <c>simulate --seed N --out FILE.zip [--products P] [--members M] [--criteria FOLDER] [--force]</c>: holds a whole practice session
/// by the real deciders and packs it. Training material, test data, load.
/// </summary>
public sealed class SimulateCommand(SimulationOrder order, Terminal terminal) : ICommand
{
    /// <summary>The command, or null when the arguments are none of it.</summary>
    public static ICommand? Find(IReadOnlyList<string> args, Terminal terminal)
    {
        if (CommandOptions.Read(args, ["--force"], ["--seed", "--out", "--products", "--members", "--criteria"]) is not { Subjects: [] } options
            || options["--out"] is not { } file
            || Number(options["--seed"], null) is not { } seed
            || Number(options["--products"], SimulationSize.Default.Products) is not { } products
            || Number(options["--members"], SimulationSize.Default.Members) is not { } members)
        {
            return null;
        }

        return new SimulateCommand(
            new SimulationOrder(seed, new SimulationSize(products, members), file, options["--criteria"], options.Has("--force")), terminal);
    }

    /// <inheritdoc />
    public async Task<int> RunAsync()
    {
        await using var error = Terminal.Writer(terminal.Error);
        if (!order.Size.IsSound)
        {
            await error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Mô phỏng được từ 1 đến {SimulationSize.MostProducts} sản phẩm, từ {SimulationSize.FewestMembers} đến {SimulationSize.MostMembers} thành viên."));
            return ExitCode.NotRun;
        }

        if (CriteriaShelf.Open(order.Criteria, error) is not { } shelf)
            return ExitCode.NotRun;

        var packed = SimulatedSession.Hold(shelf, order.Seed, order.Size);
        if (!await BundleFile.WriteAsync(order.File, packed, order.Force, error))
            return ExitCode.NotRun;

        await using var output = Terminal.Writer(terminal.Out);
        var head = packed.Bundle.Manifest.Head;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Đã mô phỏng phiên {packed.Bundle.Manifest.SessionId}: {head.Count} sự kiện, {packed.Bundle.Files.Count + 1} tệp. {head.Pair}"));
        return ExitCode.Good;
    }

    private static int? Number(string? text, int? otherwise) => text is null
        ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What is to be simulated, and where it is written.</summary>
/// <param name="Seed">Whence all chance comes.</param>
/// <param name="Size">How large the session is.</param>
/// <param name="File">The file to write.</param>
/// <param name="Criteria">The folder of law given, if any.</param>
/// <param name="Force">Whether a file that is there already is written over.</param>
public sealed record SimulationOrder(int Seed, SimulationSize Size, string File, string? Criteria, bool Force);
