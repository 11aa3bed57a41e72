using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Import;

/// <summary>Seats from a list. It names all of them; an office that stays keeps its seat's id.</summary>
public sealed class SeatImport(SessionDesk desk, RefusalWords words, IStringLocalizer<AppWords> L) : IListImport
{
    public static readonly ImportColumn Office = new("Cơ quan", "Cơ quan giữ ghế", "Tên cơ quan", "Đơn vị", "Tên đơn vị", "Cơ quan, đơn vị", "Đơn vị công tác", "Cơ quan công tác")
    {
        Required = true,
        Help = "Tên cơ quan giữ ghế, mỗi cơ quan một dòng. Không ghi tên người.",
        Example = "VÍ DỤ – xóa dòng này: Sở Công Thương",
        Width = 48,
    };

    public static readonly ImportColumn Role = new("Vai trò", "Vai trò trong Hội đồng", "Chức danh", "Chức danh trong Hội đồng", "Chức vụ trong Hội đồng", "Nhiệm vụ")
    {
        Required = true,
        Help = "Đúng một dòng là Chủ tịch Hội đồng. Thư ký và Tổ tư vấn không chấm điểm.",
        Example = "Ủy viên",
        Values = ["Chủ tịch Hội đồng", "Phó Chủ tịch", "Ủy viên", "Thư ký", "Tổ tư vấn"],
        Width = 24,
    };

    public static readonly ImportList Columns = new("mau-ghe-hoi-dong", 100, [Office, Role]);

    public ImportList List => Columns;

    public Refusal? Hindrance(SessionState state, Actor actor) =>
        desk.Consider(state, new SeatCouncil([]), actor) is Refusal refusal and (Refusal.NotYourRole or Refusal.WrongPhase) ? refusal : null;

    public ImportPlan Plan(ImportTable table, SessionState state, Actor actor, string? reason)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(state);
        var rows = new List<PlanRow>();
        var seats = new List<Seat>();
        var offices = new Dictionary<string, int>(StringComparer.Ordinal);
        int? chair = null;
        foreach (var row in table.Rows)
        {
            var problems = table.Problems.Where(problem => problem.Row == row.Number).ToList();
            var (office, role) = (RecordText.Clean(row.Line(Office)), CellReading.Role(row.Line(Role)));
            if (role is null && Free(Role))
                problems.Add(new(row.Number, Role.Name, CellText.Quoted(row[Role].Text), L["Không rõ vai trò. Hãy ghi một trong: {0}.", string.Join(", ", Role.Values)]));
            if (office.Length > 0 && !offices.TryAdd(ImportList.Fold(office), row.Number))
                problems.Add(new(row.Number, Office.Name, CellText.Quoted(office), L["Cơ quan này đã có ở dòng {0}. Hãy bỏ bớt một dòng.", offices[ImportList.Fold(office)]]));
            if (role == SeatRole.Chair && chair is { } first)
                problems.Add(new(row.Number, Role.Name, CellText.Quoted(row[Role].Text), L["Dòng {0} đã là Chủ tịch. Hội đồng có đúng một Chủ tịch.", first]));
            chair ??= role == SeatRole.Chair ? row.Number : null;

            var before = state.Seats.FirstOrDefault(seat => ImportList.Fold(seat.Office) == ImportList.Fold(office));
            var seat = new Seat(
                before?.Id ?? NewIds.Seat(state, seats.Select(other => other.Id)), office, role ?? SeatRole.Member);
            if (Free(Office) && Refused(state, seat, actor) is { } refusal)
                problems.Add(new(row.Number, Office.Name, CellText.Quoted(office), words.Say(refusal, state)));

            var changes = before is null ? [] : Changes(before, seat);
            var fate = problems.Count > 0 ? RowFate.Wrong : before is null ? RowFate.New : changes.IsEmpty ? RowFate.Same : RowFate.Changed;
            seats.Add(seat);
            rows.Add(new(row.Number, fate, office, role is { } known ? words.Role(known) : row.Line(Role), changes, [.. problems]));

            bool Free(ImportColumn column) => table.Has(column) && !problems.Exists(problem => problem.Column == column.Name);
        }

        var whole = table.Problems.Where(problem => table.Rows.All(row => row.Number != problem.Row)).ToList();
        if (whole.Count == 0 && rows.Count > 0)
        {
            rows.AddRange(state.Seats.Where(seat => seats.TrueForAll(other => other.Id != seat.Id))
                .Select(seat => new PlanRow(null, RowFate.Removed, seat.Office, words.Role(seat.Role), [], [])));
        }

        var command = new SeatCouncil([.. seats]) { SeenAt = state.Version };
        if (whole.Count == 0 && rows.TrueForAll(row => row.Fate != RowFate.Wrong) && desk.Consider(state, command, actor) is { } all)
            whole.Add(new(null, null, null, words.Say(all, state)));

        var plan = new ImportPlan([.. rows], [.. whole], [.. table.Notices, .. Notices(state, command)], null);
        return plan.HasProblems || command.Seats.SequenceEqual(state.Seats) ? plan : plan with { Command = command };
    }

    // The seat alone, beside a chair where it is none: so that Core says which one it means.
    private Refusal? Refused(SessionState state, Seat seat, Actor actor) => desk.Consider(
        state, new SeatCouncil(seat.Role == SeatRole.Chair ? [seat] : [new Seat("…", "…", SeatRole.Chair), seat]), actor);

    private ImmutableArray<FieldChange> Changes(Seat before, Seat after) =>
    [
        .. before.Office == after.Office ? Array.Empty<FieldChange>() : [new(Office.Name, before.Office, after.Office)],
        .. before.Role == after.Role ? Array.Empty<FieldChange>() : [new(Role.Name, words.Role(before.Role), words.Role(after.Role))],
    ];

    private IEnumerable<string> Notices(SessionState state, SeatCouncil command)
    {
        if (command.Seats.SequenceEqual(state.Seats))
            yield break;

        if (!state.Present.IsEmpty && !state.IsWritten)
            yield return L["Đã có điểm danh. Lưu lại các ghế thì phải điểm danh lại từ đầu."];
        if (state.Delegate is not null)
            yield return L["Việc ủy quyền chủ trì đã ghi sẽ phải ghi lại."];
        if (command.Seats.Length == state.Seats.Length && command.Seats.ToHashSet().SetEquals(state.Seats))
            yield return L["Chỉ thứ tự các ghế thay đổi."];
    }
}
