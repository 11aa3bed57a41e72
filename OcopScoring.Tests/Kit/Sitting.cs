using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Kit;

/// <summary>A small sitting council, set up through the desk like any other: a chair, three members, a secretary, everyone present.</summary>
public sealed class Sitting(IServiceProvider services, string id)
{
    public const string Chair = "ct";
    public const string First = "tv1";
    public const string Second = "tv2";
    public const string Third = "tv3";
    public const string Secretary = "tk";

    public string Id => id;

    public SessionDesk Desk { get; } = services.GetRequiredService<SessionDesk>();

    public DraftDesk Drafts { get; } = services.GetRequiredService<DraftDesk>();

    /// <summary>What the dossier of every product here says.</summary>
    public static DossierFacts Facts { get; } = new(
        "Xã Thanh Sơn, Thanh Hà",
        "Trồng theo quy trình VietGAP, thu hoạch và đóng gói tại hợp tác xã.",
        ["Giấy chứng nhận VietGAP", "Phiếu kiểm nghiệm an toàn thực phẩm", "Hợp đồng liên kết với các hộ trồng"]);

    /// <summary>Convenes, seats, and opens the session with one product of each set, "sp" and the set's number being its id.</summary>
    public static Task<Sitting> OpenAsync(IServiceProvider services, params int[] sets) => OpenAsync(services, null, sets);

    /// <summary>As <see cref="OpenAsync(IServiceProvider, int[])"/>, as a written opinion with a week to go.</summary>
    public static Task<Sitting> AskInWritingAsync(IServiceProvider services, params int[] sets) =>
        OpenAsync(services, Moments.Today(TimeProvider.System).AddDays(7), sets);

    private static async Task<Sitting> OpenAsync(IServiceProvider services, DateOnly? deadline, int[] sets)
    {
        var sitting = new Sitting(services, "p" + Guid.NewGuid().ToString("N")[..8]);
        var today = Moments.Today(TimeProvider.System);
        await sitting.DoAsync(Actor.Office, new ConveneSession(
            "Hội đồng thử", "Số 1", CouncilLevel.Province, SessionPurpose.Demonstration, today, "Phòng họp", "default", 1)
        {
            Form = deadline is null ? SessionForm.InPerson : SessionForm.WrittenOpinion,
            Deadline = deadline,
        });
        await sitting.DoAsync(Actor.Office, new SeatCouncil(
        [
            new(Chair, "Ủy ban nhân dân tỉnh", SeatRole.Chair),
            new(First, "Sở Công Thương", SeatRole.Member),
            new(Second, "Sở Y tế", SeatRole.Member),
            new(Third, "Sở Tài chính", SeatRole.Member),
            new(Secretary, "Văn phòng Điều phối nông thôn mới tỉnh", SeatRole.Secretary),
        ]));
        foreach (var set in sets)
        {
            await sitting.DoAsync(Actor.Office, new EnterProduct(
                Product(set), $"HD-TH-{Text(set)}-{today.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}", "Sản phẩm bộ " + Text(set), "Hợp tác xã " + Text(set), set, DossierKind.First, today) { Facts = Facts });
        }

        if (deadline is null)
            await sitting.AllComeAsync();

        await sitting.ChairAsync(new OpenSession());
        if (deadline is null)
            await sitting.ChairAsync(new OpenRound(Product(sets[0])));

        return sitting;
    }

    /// <summary>Everyone takes their seat.</summary>
    public async Task AllComeAsync()
    {
        foreach (var seat in new[] { Chair, First, Second, Third, Secretary })
            await DoAsync(Actor.Office, new RecordAttendance(seat, Present: true));
    }

    /// <summary>The id of the product judged by a set.</summary>
    public static string Product(int set) => "sp" + Text(set);

    public Task ChairAsync(SessionCommand command) => DoAsync(Actor.InSeat(Chair), command);

    /// <summary>Closed, its minutes drawn and signed, sealed.</summary>
    public Task SealAsync() => new Tests.Desk.Council(Desk, id).SealAsync();

    public async Task DoAsync(Actor actor, SessionCommand command)
    {
        var answer = await Desk.DoAsync(id, command, actor, Guid.NewGuid());
        Assert.True(answer is Answer.Done, $"{command} was answered with {answer}.");
    }

    /// <summary>Submits a form on which every criterion gets its best option, or its first.</summary>
    public async Task CastAsync(string seatId, int set, bool best = true)
    {
        var draft = Draft.Empty(await SetAsync(set));
        foreach (var leaf in draft.Set.Leaves.Where(leaf => draft.Applies(leaf) || best))
            draft = Answered(draft, leaf, (best ? leaf.Options.MaxBy(option => option.Points) : leaf.Options[0])!.Id);

        Assert.True(draft.TryComplete(out var ballot));
        await DoAsync(Actor.InSeat(seatId), new CastBallot(
            Product(set), ballot.Choices, ImmutableSortedDictionary<string, string>.Empty, null));
    }

    /// <summary>Fills in a draft like <see cref="CastAsync"/>, without submitting it.</summary>
    public async Task FillAsync(string seatId, int set, params string[] except)
    {
        foreach (var leaf in (await SetAsync(set)).Leaves.Where(leaf => !except.Contains(leaf.Number)))
        {
            var reply = await Drafts.TickAsync(id, Product(set), seatId, leaf.Number, leaf.Options.MaxBy(option => option.Points)!.Id);
            Assert.IsType<DraftReply.Saved>(reply);
        }
    }

    public async Task<CriteriaSet> SetAsync(int set) =>
        Desk.Scoreboard.SetOf((await Desk.FindAsync(id))!.FindProduct(Product(set))!.Product);

    /// <summary>What is on disk of a form.</summary>
    public async Task<SavedDraft> DraftAsync(string seatId, int set) => (await Drafts.FindAsync(id, Product(set), seatId))!;

    /// <summary>What is on disk for a criterion: the option's id, "-" for nothing, "" while unanswered.</summary>
    public async Task<string> SavedAsync(string seatId, int set, string criterion)
    {
        var draft = await DraftAsync(seatId, set);
        return draft.Answers.Choices.TryGetValue(criterion, out var option) ? option ?? "-" : "";
    }

    /// <summary>The opinion on disk.</summary>
    public async Task<string?> SavedOpinionAsync(string seatId, int set) =>
        (await DraftAsync(seatId, set)).Answers.Opinion;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Draft Answered(Draft draft, Criterion leaf, string option) =>
        draft.TryAnswer(leaf.Number, option, out var next, out _) ? next : draft;
}
