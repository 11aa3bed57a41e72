using OcopScoring.Core.Session;
using static OcopScoring.Tests.Kit.GivenSession;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Lists of products and of seats: carried out as a whole, on the session that was looked at.</summary>
public sealed class EnteringAList
{
    private static readonly EnterProduct Second = Enter("p2", "HD-TH-002-2026");
    private static readonly EnterProduct Third = Enter("p3", "HD-TH-003-2026");
    private static readonly CorrectProduct Renamed = new(Enter() with { Name = "Rau sạch" }, null);

    private static readonly int Now = SessionState.Initial.Evolve(Prepared()).Version;

    [Fact]
    public void Corrections_and_new_products_are_entered_together()
    {
        var before = Entered().Product;
        Given(Prepared()).When(new EnterProducts([Second, Third], [Renamed], Now), Office).Then(
            new ProductCorrected(before with { Name = "Rau sạch" }, null), Entered("p2", "HD-TH-002-2026"), Entered("p3", "HD-TH-003-2026"));
        Given(Prepared()).When(new EnterProducts([Second], default, Now), Secretary).Then(Entered("p2", "HD-TH-002-2026"));
    }

    [Fact]
    public void One_refused_product_refuses_the_list()
    {
        Given(Prepared()).When(new EnterProducts([Second, Third with { SetNumber = 27 }], [], Now), Office)
            .Then(new Refusal.InList("HD-TH-003-2026", new Refusal.SetUnknown(27)));
        Given(Prepared()).When(new EnterProducts([Second], [Renamed with { Entry = Third }], Now), Office)
            .Then(new Refusal.InList("HD-TH-003-2026", new Refusal.ProductUnknown("p3")));
    }

    [Fact]
    public void A_code_comes_once_in_a_list_too()
    {
        Given(Prepared()).When(new EnterProducts([Second, Third with { Code = "hd-th-002-2026" }], [], Now), Office)
            .Then(new Refusal.InList("hd-th-002-2026", new Refusal.ProductDuplicate("HD-TH-002-2026")));
        Given(Prepared()).When(new EnterProducts([Enter()], [], Now), Office)
            .Then(new Refusal.InList("HD-TH-001-2026", new Refusal.ProductDuplicate("HD-TH-001-2026")));
    }

    [Fact]
    public void Once_the_session_is_open_corrections_in_a_list_need_a_reason()
    {
        var sitting = SessionState.Initial.Evolve(Sitting());
        Given(sitting).When(new EnterProducts([], [Renamed], sitting.Version), Secretary)
            .Then(new Refusal.InList("HD-TH-001-2026", new Refusal.TextMissing("reason")));
        Given(sitting).When(new EnterProducts([], [Renamed with { Reason = "Ghi nhầm" }], sitting.Version), Secretary)
            .Then(new ProductCorrected(Entered().Product with { Name = "Rau sạch" }, "Ghi nhầm"));
    }

    [Fact]
    public void A_list_is_for_those_who_prepare_on_what_they_saw_and_not_empty()
    {
        Given(Prepared()).When(new EnterProducts([Second], [], Now), Member).Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
        Given([]).When(new EnterProducts([Second], [], 0), Office).Then(new Refusal.WrongPhase(SessionPhase.Nothing));
        Given(Prepared()).When(new EnterProducts([Second], [], Now - 1), Office).Then(new Refusal.ListOutdated(Now - 1));
        Given(Prepared()).When(new EnterProducts(default, default, Now), Office).Then(new Refusal.ListEmpty());
    }

    [Fact]
    public void Seats_from_a_list_are_named_on_what_was_seen()
    {
        Given(Prepared()).When(new SeatCouncil(Seats) { SeenAt = Now }, Office).Then(Seated);
        Given(Prepared(), Came("m1")).When(new SeatCouncil(Seats) { SeenAt = Now }, Office).Then(new Refusal.ListOutdated(Now));
    }
}
