using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using static OcopScoring.App.Import.ProductColumns;

namespace OcopScoring.App.Import;

/// <summary>Reads a row as a product to enter. What a row cannot say has a stand-in, so that Core can be asked about the rest.</summary>
public sealed class ProductRowReader(SessionDesk desk, CriteriaShelf shelf, IStringLocalizer<AppWords> L)
{
    private const string StandIn = "…";

    /// <summary>The entry; with problems where a cell says nothing that can be used.</summary>
    public EnterProduct Read(ImportTable table, ImportRow row, Product? before, string id, DateOnly sittingOn, out List<ImportProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(row);
        var found = table.Problems.Where(problem => problem.Row == row.Number).ToList();
        foreach (var column in ProductColumns.List.Columns.Where(column => column.Required && table.Has(column) && row[column].IsEmpty))
            Say(column, L["Chưa ghi. Hãy điền ô này."]);

        var set = CellReading.Set(row[Set], shelf.Law.Criteria.Editions);
        if (set is null)
            Say(Set, L["Không rõ bộ tiêu chí. Hãy ghi số của bộ, từ 1 đến 26, hoặc đúng tên bộ."]);
        var kind = CellReading.Kind(row[Kind].Text);
        if (kind is null)
            Say(Kind, L["Không rõ loại hồ sơ. Hãy ghi một trong: {0}.", string.Join(", ", Kind.Values)]);
        var filedOn = CellReading.Day(row[FiledOn], table.From1904);
        if (filedOn is null)
            Say(FiledOn, L["Không đọc được ngày. Hãy ghi ngày/tháng/năm, như 05/06/2026."]);

        var entry = new EnterProduct(id, row.Line(Code), row.Line(Name), row.Line(Producer), set ?? 1, kind ?? DossierKind.First, filedOn ?? sittingOn)
        {
            // What the list has no column for stays as it is.
            Facts = new DossierFacts(
                table.Has(Place) ? row.Line(Place) : before?.Facts.Place ?? string.Empty,
                table.Has(Summary) ? row[Summary].Text.Trim() : before?.Facts.Summary ?? string.Empty,
                table.Has(Evidence) ? Documents(row[Evidence].Text) : before?.Facts.Evidence ?? []),
        };
        problems = found;
        return found.Select(problem => ProductColumns.List.Columns.FirstOrDefault(column => column.Name == problem.Column))
            .Aggregate(entry, (known, column) => column is null ? known : WithStandIn(known, column, row.Number, sittingOn));

        void Say(ImportColumn column, string words)
        {
            if (table.Has(column) && !found.Exists(problem => problem.Column == column.Name))
                found.Add(new ImportProblem(row.Number, column.Name, CellText.Quoted(row[column].Text), words));
        }
    }

    /// <summary>The fields in which an entry differs from a product.</summary>
    public ImmutableArray<FieldChange> Changes(Product before, EnterProduct entry)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(entry);
        return
        [
            .. new[]
            {
                Change(Name, before.Name, entry.Name),
                Change(Producer, before.Producer, entry.Producer),
                Change(Set, Number(desk.Scoreboard.SetOf(before).Number), Number(entry.SetNumber)),
                Change(Kind, L.Kind(before.Kind), L.Kind(entry.Kind)),
                Change(FiledOn, Moments.Day(before.FiledOn), Moments.Day(entry.FiledOn)),
                Change(Place, before.Facts.Place, entry.Facts.Place),
                Change(Summary, before.Facts.Summary, entry.Facts.Summary),
                Change(Evidence, string.Join('\n', before.Facts.Evidence), string.Join('\n', entry.Facts.Evidence)),
            }.Where(change => change.Before != change.After),
        ];
    }

    /// <summary>What a product would be: all of it where it is new, and always the law it would be judged by.</summary>
    public ImmutableArray<FieldFact> Facts(Product product, bool isNew)
    {
        ArgumentNullException.ThrowIfNull(product);
        var (set, edition) = (desk.Scoreboard.SetOf(product), desk.Scoreboard.EditionOf(product));
        var law = new FieldFact(L["Văn bản áp dụng"], $"{edition.Instrument.Number}, {product.Clause}");
        return !isNew
            ? [law]
            :
            [
                .. new FieldFact[]
                {
                    new(Producer.Name, product.Producer),
                    new(Set.Name, $"{Number(set.Number)} – {set.Name}"),
                    new(Kind.Name, L.Kind(product.Kind)),
                    new(FiledOn.Name, L["ngày {0} tháng {1} năm {2}", product.FiledOn.Day, product.FiledOn.Month, product.FiledOn.Year]),
                    law,
                    new(Place.Name, product.Facts.Place),
                }.Where(fact => fact.Value.Length > 0),
            ];
    }

    /// <summary>The entry with something in place of a field that is wrong.</summary>
    public static EnterProduct WithStandIn(EnterProduct entry, ImportColumn column, int row, DateOnly sittingOn)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return column switch
        {
            _ when column == Code => entry with { Code = string.Create(CultureInfo.InvariantCulture, $"X-X-{row}-{sittingOn.Year}") },
            _ when column == Name => entry with { Name = StandIn },
            _ when column == Producer => entry with { Producer = StandIn },
            _ when column == Set => entry with { SetNumber = 1 },
            _ when column == FiledOn => entry with { FiledOn = sittingOn },
            _ when column == Place => entry with { Facts = entry.Facts with { Place = string.Empty } },
            _ when column == Summary => entry with { Facts = entry.Facts with { Summary = string.Empty } },
            _ when column == Evidence => entry with { Facts = entry.Facts with { Evidence = [] } },
            _ => entry,
        };
    }

    private static FieldChange Change(ImportColumn column, string before, string after) => new(column.Name, before, RecordText.Clean(after));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<string> Documents(string text) =>
        [.. text.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
