using System.Globalization;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Cli;

/// <summary><c>criteria check [FOLDER]</c>: what the folder of law holds, and everything that is wrong with it.</summary>
public sealed class CriteriaCheckCommand(string? folder, Terminal terminal) : ICommand
{
    /// <inheritdoc />
    public async Task<int> RunAsync()
    {
        var reading = CriteriaFolder.Find(folder).Read();
        var counts = reading.Sets.Select(SetCount.Of).ToList();
        await using var writer = Terminal.Writer(terminal.Out);
        foreach (var (set, count) in reading.Sets.Zip(counts))
            await writer.WriteLineAsync($"{set.Id}  {set.Name} ({LawWords.Of(set.Provenance.Status)}): {count.Words}");
        foreach (var problem in reading.Problems)
            await writer.WriteLineAsync(problem.Line());

        var total = counts.Aggregate(SetCount.None, (sum, count) => sum + count);
        var verdict = reading.Problems.IsEmpty ? "không có lỗi" : Words(reading.Problems.Length, "lỗi");
        await writer.WriteLineAsync($"{Words(counts.Count, "bộ tiêu chí")}, {total.Words}; {verdict}.");
        return reading.Problems.IsEmpty ? ExitCode.Good : ExitCode.Bad;
    }

    private static string Words(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}");

    private readonly record struct SetCount(int Leaves, int Options, int Marks)
    {
        public static SetCount None => default;

        public string Words => string.Create(
            CultureInfo.InvariantCulture, $"{Leaves} tiêu chí chấm điểm, {Options} phương án, {Marks} dấu sao tối thiểu");

        public static SetCount operator +(SetCount left, SetCount right) =>
            new(left.Leaves + right.Leaves, left.Options + right.Options, left.Marks + right.Marks);

        public static SetCount Of(CriteriaSet set)
        {
            var options = set.Leaves.SelectMany(leaf => leaf.Options).ToList();
            return new SetCount(set.Leaves.Length, options.Count, options.Count(option => option.MinimumForStar is not null));
        }
    }
}
