using System.Globalization;
using OcopScoring.App.Components.Pages.Law;
using OcopScoring.App.Documents.Word;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Documents.Forms;

/// <summary>The table of a form: parts, criteria, notes where the statutory form has them, options with their boxes, points.</summary>
internal sealed class FormTable
{
    /// <summary>A box that is not ticked.</summary>
    public const string Empty = "☐";

    /// <summary>A box that is ticked.</summary>
    public const string Ticked = "☒";

    private const int Columns = 4;
    private readonly FormAnswers? _answers;
    private readonly List<WordRow> _rows = [];

    private FormTable(FormAnswers? answers) => _answers = answers;

    /// <summary>The table.</summary>
    /// <param name="set">The set.</param>
    /// <param name="answers">The member's answers; null for an empty form.</param>
    public static WordTable Of(CriteriaSet set, FormAnswers? answers)
    {
        var table = new FormTable(answers);
        foreach (var part in set.Parts)
            table.Add(part);
        table._rows.Add(new WordRow(
            new WordCell(Bold("TỔNG ĐIỂM (A + B + C)")) { Across = 2, Shaded = true },
            Points(set.Parts.Sum(part => part.Max)) with { Shaded = true },
            Points(answers?.Ballot.Total) with { Shaded = true }));
        return new WordTable([9, 122, 15, 19], [.. table._rows])
        {
            Head = [new WordRow(new WordCell(Bold("Tiêu chí và phương án")) { Across = 2 }, WordCell.Bold("Điểm"), WordCell.Bold("Chấm"))],
            Caption = "Các tiêu chí, phương án và điểm",
        };
    }

    private void Add(Part part)
    {
        _rows.Add(new WordRow(
            new WordCell([new WordText(new WordRun($"Phần {part.Code}: {part.Title}", WordLook.Bold)), .. part.Corrections.Select(Said)])
            { Across = 2, Shaded = true },
            Points(part.Max) with { Shaded = true },
            Points(null) with { Shaded = true })
        { KeepWithNext = true });
        foreach (var criterion in part.Criteria)
            Add(criterion);
        _rows.Add(new WordRow(
            new WordCell(Bold($"Cộng phần {part.Code}")) { Across = 2, Align = WordAlign.Right },
            Points(part.Max),
            Points(_answers?.Ballot.PointsOf(part.Code))));
    }

    private void Add(Criterion criterion)
    {
        AddTitle(criterion);
        AddNotes(criterion, NotePlacement.BeforeOptions);
        if (criterion.Cases.IsEmpty)
        {
            AddOptions(criterion, null);
        }
        else
        {
            foreach (var scoringCase in criterion.Cases)
            {
                AddWide(new WordRun(scoringCase.Title, WordLook.Italic | WordLook.Bold), keepWithNext: true);
                AddOptions(criterion, scoringCase.Id);
            }
        }

        AddNotes(criterion, NotePlacement.AfterOptions);
        if (_answers?.Comments.GetValueOrDefault(criterion.Number) is { } comment)
            _rows.Add(new WordRow(new WordCell(new WordText(new WordRun("Ghi chú của người đánh giá: ", WordLook.Bold), comment)) { Across = Columns }));
        foreach (var child in criterion.Children)
        {
            Add(child);
            // The form may print a section's closing note after a certain child; without one it stands at the end.
            foreach (var note in criterion.Notes.Where(note => note.Placement == NotePlacement.AfterChildren
                && (note.PrintedAfter ?? criterion.Children[^1].Number) == child.Number))
            {
                AddNote(note);
            }
        }
    }

    private void AddTitle(Criterion criterion)
    {
        WordRun[] title =
        [
            new($"{criterion.Number}. {criterion.Title}", WordLook.Bold),
            .. Notes(criterion, NotePlacement.TitleInline).Select(note => new WordRun(" " + note.Text, WordLook.Italic)),
        ];
        _rows.Add(new WordRow(
            new WordCell(
            [
                new WordText([.. title]),
                .. Notes(criterion, NotePlacement.TitleCell).Select(note => new WordText(new WordRun(note.Text, WordLook.Italic))),
                .. criterion.Corrections.Select(Said),
            ])
            { Across = 2 },
            Points(criterion.Max),
            Points(_answers?.Ballot.PointsOf(criterion)))
        { KeepWithNext = true });
    }

    private void AddOptions(Criterion criterion, string? caseId)
    {
        var options = criterion.Options.Where(option => option.CaseId == caseId).ToList();
        foreach (var option in options)
        {
            var chosen = _answers?.Ballot.MarkOf(criterion).Option == option;
            var look = chosen ? WordLook.Bold : WordLook.Plain;
            WordRun[] runs = [option.Text is { } text ? new(text, look) : new(LawWords.WordlessBox, look | WordLook.Italic), .. Star(option)];
            _rows.Add(new WordRow(
                new WordCell(chosen ? Ticked : Empty) { Align = WordAlign.Centre },
                new WordCell(
                [
                    new WordText([.. runs]),
                    .. option.Corrections.Select(Said),
                    .. option == criterion.Options[^1]
                        ? Notes(criterion, NotePlacement.OptionCell).Select(note => new WordText(new WordRun(note.Text, WordLook.Italic)))
                        : [],
                ]),
                new WordCell(new WordText(new WordRun(Text(option.Points), look))) { Align = WordAlign.Right },
                new WordCell())
            { KeepWithNext = option != options[^1] });
        }
    }

    private void AddNotes(Criterion criterion, NotePlacement placement)
    {
        foreach (var note in Notes(criterion, placement))
            AddNote(note, keepWithNext: placement == NotePlacement.BeforeOptions);
    }

    private void AddNote(Note note, bool keepWithNext = false) =>
        AddWide(new WordRun(note.Text, note.Effect is null ? WordLook.Italic : WordLook.Italic | WordLook.Bold), keepWithNext);

    private void AddWide(WordRun run, bool keepWithNext) =>
        _rows.Add(new WordRow(new WordCell(new WordText(run)) { Across = Columns }) { KeepWithNext = keepWithNext });

    private static IEnumerable<Note> Notes(Criterion criterion, NotePlacement placement) =>
        criterion.Notes.Where(note => note.Placement == placement);

    private static IEnumerable<WordRun> Star(Option option) => option.MinimumForStar is { } star
        ? [new WordRun(" (" + new string('*', (int)star) + ")", WordLook.Bold)]
        : [];

    // A misprint is told beside the place it stands in, as the pages of the law do; the copyist's reason is for those pages.
    private static WordText Said(Correction correction)
    {
        var printed = Value(correction.Printed);
        var text = correction.Applied
            ? $"Bản in ghi {printed}, dùng {Value(correction.Used)}."
            : $"Bản in ghi {printed}, có thể đúng ra là {Value(correction.Proposed)}; giữ như bản in.";
        if (correction.InheritedFrom is { } instrument)
            text += $" Chỗ in này của {instrument}, mang sang bản phục dựng.";
        return new WordText(new WordRun(text, WordLook.Italic, 10));
    }

    private static string Value(string json) => PrintedValue.Of(json) is { Length: > 0 } value ? value : "(để trống)";

    private static WordCell Points(int? points) =>
        points is { } some ? new WordCell(Bold(Text(some))) { Align = WordAlign.Right } : new WordCell();

    private static WordText Bold(string text) => new(new WordRun(text, WordLook.Bold));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
