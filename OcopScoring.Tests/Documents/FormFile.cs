using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Tests.Documents;

/// <summary>A form read back from its document: every box with its text and points, and every number.</summary>
internal static class FormFile
{
    /// <summary>The tables of criteria in a document, one a form.</summary>
    public static IReadOnlyList<FormTableRead> FormsOf(WordFile file) =>
        [.. file.Body.Elements<Table>().Where(table => table.Descendants<TableHeader>().Any()).Select(Read)];

    /// <summary>What the table of a form must say.</summary>
    public static FormTableRead Expected(CriteriaSet set, Ballot? ballot) => new(
        [
            .. from leaf in set.Leaves
               from option in leaf.Options
               let star = option.MinimumForStar is { } mark ? $" ({new string('*', (int)mark)})" : ""
               select new Box(ballot?.MarkOf(leaf).Option?.Id == option.Id, (option.Text ?? "Ô in không có lời: đánh dấu thì được điểm, để trống là 0 điểm.") + star, Number(option.Points)),
        ],
        [.. set.Criteria.Select(criterion => (criterion.Number + ". " + criterion.Title, Number(criterion.Max), ballot is null ? "" : Number(PointsOf(ballot, criterion))))],
        [
            .. set.Parts.Select(part => ($"Cộng phần {part.Code}", Number(part.Max), ballot is null ? "" : Number(ballot.PointsOf(part.Code)))),
            ("TỔNG ĐIỂM (A + B + C)", "100", ballot is null ? "" : Number(ballot.Total)),
        ]);

    private static FormTableRead Read(Table table)
    {
        var boxes = ImmutableArray.CreateBuilder<Box>();
        var criteria = ImmutableArray.CreateBuilder<(string, string, string)>();
        var sums = ImmutableArray.CreateBuilder<(string, string, string)>();
        foreach (var row in table.Elements<TableRow>().Skip(1))
        {
            // The first line of each cell: corrections and notes stand in lines of their own.
            var cells = row.Elements<TableCell>().Select(cell => WordFile.TextOf(cell.GetFirstChild<Paragraph>()!)).ToList();
            if (cells.Count == 4)
                boxes.Add(new Box(cells[0] == "☒", cells[1], cells[2]));
            else if (cells.Count == 3 && char.IsDigit(cells[0][0]))
                criteria.Add((cells[0], cells[1], cells[2]));
            else if (cells.Count == 3 && !cells[0].StartsWith("Phần ", StringComparison.Ordinal))
                sums.Add((cells[0], cells[1], cells[2]));
        }

        return new FormTableRead(boxes.DrainToImmutable(), criteria.DrainToImmutable(), sums.DrainToImmutable());
    }

    private static int PointsOf(Ballot ballot, Criterion criterion) =>
        criterion.SelfAndDescendants().Where(each => each.IsLeaf).Sum(leaf => ballot.MarkOf(leaf).Points);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A box of a form.</summary>
internal sealed record Box(bool Ticked, string Text, string Points);

/// <summary>The table of a form.</summary>
internal sealed record FormTableRead(
    ImmutableArray<Box> Boxes,
    ImmutableArray<(string Title, string Max, string Points)> Criteria,
    ImmutableArray<(string Title, string Max, string Points)> Sums)
{
    /// <summary>Compares box by box and number by number.</summary>
    public void MustSay(FormTableRead expected)
    {
        Assert.Equal(expected.Boxes, Boxes);
        Assert.Equal(expected.Criteria.Select(each => (each.Max, each.Points)), Criteria.Select(each => (each.Max, each.Points)));
        Assert.All(expected.Criteria.Zip(Criteria), pair => Assert.StartsWith(pair.First.Title, pair.Second.Title, StringComparison.Ordinal));
        Assert.Equal(expected.Sums, Sums);
    }
}
