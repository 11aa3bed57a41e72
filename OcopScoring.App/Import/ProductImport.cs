using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;
using static OcopScoring.App.Import.ProductColumns;

namespace OcopScoring.App.Import;

/// <summary>Products from a list. A code that is on the agenda is a correction where the row says something else, and nothing where it does not.</summary>
public sealed class ProductImport(SessionDesk desk, ProductRowReader reader, RefusalWords words, IStringLocalizer<AppWords> L) : IListImport
{
    // Core wants a reason once the session has opened; what it says of everything else is asked as if there were one.
    private const string SomeReason = "…";

    public ImportList List => ProductColumns.List;

    public Refusal? Hindrance(SessionState state, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(state);
        return desk.Consider(state, new EnterProducts([], [], state.Version), actor) is Refusal refusal and not Refusal.ListEmpty ? refusal : null;
    }

    public ImportPlan Plan(ImportTable table, SessionState state, Actor actor, string? reason)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(state);
        var after = state;
        var rows = new List<PlanRow>();
        var entries = new List<EnterProduct>();
        var corrections = new List<CorrectProduct>();
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var code = ProductCode.Read(row.Line(Code), state.SittingOn.Year) ?? row.Line(Code);
            var before = state.Products.FirstOrDefault(product => product.Product.Code == code)?.Product;
            var entry = reader.Read(table, row, before, before?.Id ?? NewIds.Product(after, code), state.SittingOn, out var problems);
            if (code.Length > 0 && !codes.TryAdd(code, row.Number))
                problems.Add(new(row.Number, Code.Name, CellText.Quoted(code), L["Mã này đã có ở dòng {0}. Hãy bỏ bớt một dòng hoặc sửa mã.", codes[code]]));

            var changes = before is null ? [] : reader.Changes(before, entry);
            SessionCommand command = before is null ? entry : new CorrectProduct(entry, SomeReason);
            var same = before is not null && changes.IsEmpty && problems.Count == 0;
            var taken = same || table.Columns.IsEmpty ? null : Ask(after, command, actor, row, problems);
            after = taken ?? after;

            var fate = problems.Count > 0 ? RowFate.Wrong : same ? RowFate.Same : before is null ? RowFate.New : RowFate.Changed;
            if (fate == RowFate.New)
                entries.Add(entry);
            if (fate == RowFate.Changed)
                corrections.Add(new CorrectProduct(entry, string.IsNullOrWhiteSpace(reason) ? null : reason));

            rows.Add(new(row.Number, fate, row.Line(Name), code, changes, [.. problems])
            {
                Facts = taken?.FindProduct(entry.Id) is { Product: var product } ? reader.Facts(product, isNew: before is null) : [],
            });
        }

        var plan = new ImportPlan(
            [.. rows], [.. table.Problems.Where(problem => table.Rows.All(row => row.Number != problem.Row))], table.Notices, null)
        {
            NeedsReason = corrections.Count > 0 && state.Phase != SessionPhase.Convened,
        };
        return plan.HasProblems || entries.Count + corrections.Count == 0
            ? plan
            : plan with { Command = new EnterProducts([.. entries], [.. corrections], state.Version) };
    }

    // Core names one thing at a time. What it names is set right with a stand-in and it is asked again, so that all is said at once.
    private SessionState? Ask(SessionState state, SessionCommand command, Actor actor, ImportRow row, List<ImportProblem> problems)
    {
        while (true)
        {
            switch (desk.Foresee(state, command, actor))
            {
                case Decision.Accepted accepted:
                    return problems.Count == 0 ? state.Evolve(accepted.Events) : null;
                case Decision.Refused { Refusal: var refusal }:
                    var column = ColumnOf(refusal);
                    if (problems.Exists(problem => problem.Column == column?.Name))
                        return null;

                    problems.Add(new(row.Number, column?.Name, column is null ? null : CellText.Quoted(row[column].Text), words.Say(refusal, state)));
                    if (column is null)
                        return null;

                    command = command switch
                    {
                        CorrectProduct correct => correct with { Entry = ProductRowReader.WithStandIn(correct.Entry, column, row.Number, state.SittingOn) },
                        EnterProduct enter => ProductRowReader.WithStandIn(enter, column, row.Number, state.SittingOn),
                        _ => command,
                    };
                    break;
            }
        }
    }

    private static ImportColumn? ColumnOf(Refusal refusal) => refusal switch
    {
        Refusal.CodeInvalid or Refusal.ProductDuplicate => Code,
        Refusal.SetUnknown or Refusal.NotFitForOfficialUse => Set,
        Refusal.FiledAfterEvaluation or Refusal.OutsideTheLaw or Refusal.EditionWouldChange => FiledOn,
        Refusal.TextMissing { Field: var field } => ColumnOf(field),
        Refusal.TextTooLong { Field: var field } => ColumnOf(field),
        _ => null,
    };

    private static ImportColumn? ColumnOf(string field) => field switch
    {
        "product" => Code,
        "name" => Name,
        "producer" => Producer,
        "place" => Place,
        "summary" => Summary,
        "evidence" => Evidence,
        _ => null,
    };
}
