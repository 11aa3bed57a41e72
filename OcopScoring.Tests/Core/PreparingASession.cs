using System.Collections.Immutable;
using System.Text;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.GivenSession;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>What the office and the secretary may do before and between products.</summary>
public sealed class PreparingASession
{
    private static readonly string LongTitle = new('x', 301);

    [Fact]
    public void The_office_calls_a_session_under_pinned_rules() => Given([]).When(Call, Office).Then(Convened);

    [Fact]
    public void A_session_is_called_once() =>
        Given([Convened]).When(Call, Office).Then(new Refusal.WrongPhase(SessionPhase.Convened));

    [Fact]
    public void Nobody_else_calls_a_session() =>
        Given([]).When(Call, Chair).Then(new Refusal.NotYourRole([SeatRole.Secretary]));

    [Fact]
    public void A_session_needs_a_title_of_bearable_length_a_decision_and_a_place()
    {
        Given([]).When(Call with { Title = " " }, Office).Then(new Refusal.TextMissing("title"));
        Given([]).When(Call with { DecisionNumber = "" }, Office).Then(new Refusal.TextMissing("decisionNumber"));
        Given([]).When(Call with { Place = "\t" }, Office).Then(new Refusal.TextMissing("place"));
        Given([]).When(Call with { Title = LongTitle }, Office).Then(new Refusal.TextTooLong("title", 300));
        Assert.IsType<Decision.Accepted>(Given([]).When(Call with { Title = LongTitle[1..] }, Office).Decision);
    }

    [Fact]
    public void Rules_must_exist() =>
        Given([]).When(Call with { RulesVersion = 2 }, Office).Then(new Refusal.RulesUnknown("default", 2));

    [Fact]
    public void The_template_of_its_papers_must_exist_and_is_pinned()
    {
        Given([]).When(Call with { TemplateId = "khac" }, Office).Then(new Refusal.TemplateUnknown("khac", 2));
        Given([]).When(Call with { TemplateVersion = 1 }, Office).Then(new Refusal.TemplateUnknown("default", 1));
        Assert.Equal(64, Convened.Template.Sha256.Length);
    }

    [Fact]
    public void A_day_before_the_law_is_refused() => Given([]).When(Call with { HeldOn = new DateOnly(2023, 2, 23), Campaign = new Campaign(2023, 1) }, Office)
        .Then(new Refusal.OutsideTheLaw(new DateOnly(2023, 2, 23), new DateOnly(2023, 2, 24)));

    [Theory]
    [InlineData("2025-07-05", true)]
    [InlineData("2025-07-06", false)]
    [InlineData("2026-08-01", false)]
    public void Districts_sit_until_5_July_2025(string day, bool competent)
    {
        var heldOn = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var answer = Given([]).When(Call with { Level = CouncilLevel.District, HeldOn = heldOn, Campaign = new Campaign(heldOn.Year, 1) }, Office);
        if (competent)
            answer.Then(Convened with { Level = CouncilLevel.District, HeldOn = heldOn, Campaign = new Campaign(heldOn.Year, 1) });
        else
            answer.Then(new Refusal.LevelHasNoCompetence(CouncilLevel.District, heldOn));
    }

    [Fact]
    public void Text_is_kept_as_the_record_writes_it()
    {
        var loose = " Hải Dương ".Normalize(NormalizationForm.FormD);
        Given([]).When(Call with { Place = loose, Title = "Phiên \ud83d" }, Office).Then(Convened with { Title = "Phiên \ufffd" });
    }

    [Fact]
    public void Seats_are_named_and_named_again_which_empties_the_room()
    {
        Given([Convened]).When(new SeatCouncil(Seats), Office).Then(Seated);
        Assert.Empty(Given(Prepared(), Came("chair")).When(new SeatCouncil(Seats), Secretary).After.Present);
    }

    [Theory]
    [InlineData("no chair")]
    [InlineData("two chairs")]
    [InlineData("same id")]
    [InlineData("same office")]
    [InlineData("same office but for spaces and composition")]
    [InlineData("line break in an id")]
    [InlineData("none")]
    [InlineData("no list at all")]
    public void Seats_must_make_a_council(string flaw)
    {
        var seats = flaw switch
        {
            "no chair" => Seats.RemoveAt(0),
            "two chairs" => Seats.Add(new("c2", "Sở Tài chính", SeatRole.Chair)),
            "same id" => Seats.Add(new("m1", "Sở Tài chính", SeatRole.Member)),
            "same office" => Seats.Add(new("m9", "Sở Y tế", SeatRole.Member)),
            "same office but for spaces and composition" => Seats.Add(new("m9", "Sở Y tế ".Normalize(NormalizationForm.FormD), SeatRole.Member)),
            "line break in an id" => Seats.Add(new("m\n9", "Sở Tài chính", SeatRole.Member)),
            "none" => [],
            _ => default,
        };
        Given([Convened]).When(new SeatCouncil(seats), Office).Then(new Refusal.SeatsInvalid());
    }

    [Fact]
    public void Seats_need_words_and_are_fixed_once_the_session_is_open()
    {
        Given([Convened]).When(new SeatCouncil(Seats.Add(new("x", " ", SeatRole.Member))), Office).Then(new Refusal.TextMissing("office"));
        Given([Convened]).When(new SeatCouncil(Seats.Add(new(" ", "Sở Tài chính", SeatRole.Member))), Office).Then(new Refusal.TextMissing("seat"));
        Given(Sitting()).When(new SeatCouncil(Seats), Office).Then(new Refusal.WrongPhase(SessionPhase.Open));
        Given([]).When(new SeatCouncil(Seats), Office).Then(new Refusal.WrongPhase(SessionPhase.Nothing));
    }

    [Fact]
    public void Office_secretary_and_chair_prepare_and_nobody_else()
    {
        foreach (var actor in new[] { Office, Secretary, Chair })
            Given([Convened, Seated]).When(Enter(), actor).Then(Entered());
        foreach (var actor in new[] { Member, ViceChair, Stranger })
        {
            Given([Convened, Seated]).When(Enter(), actor).Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
            Given(Prepared()).When(new RecordAttendance("m1", true), actor).Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
        }
    }

    [Fact]
    public void A_product_is_entered_under_the_edition_the_law_names_also_while_sitting()
    {
        Given(Sitting()).When(Enter("p2", "HD-TH-002-2026"), Secretary).Then(Entered("p2", "HD-TH-002-2026"));
        var practice = Convened with { HeldOn = new DateOnly(2026, 7, 1), Purpose = SessionPurpose.Practice };
        var entered = (ProductEntered)Given([practice]).When(Enter() with { FiledOn = new DateOnly(2026, 5, 1) }, Office).Events.Single();
        Assert.Equal("qd-148-2023/01", entered.Product.Set.Id);
    }

    [Fact]
    public void Neither_id_nor_code_may_come_twice()
    {
        Given(Prepared()).When(Enter("p1", "HD-TH-002-2026"), Office).Then(new Refusal.ProductDuplicate("HD-TH-002-2026"));
        Given(Prepared()).When(Enter("p2", " HD-TH-001-2026"), Office).Then(new Refusal.ProductDuplicate("HD-TH-001-2026"));
        Given(Prepared()).When(Enter(" p1 ", "HD-TH-002-2026"), Office).Then(new Refusal.ProductDuplicate("HD-TH-002-2026"));
    }

    [Fact]
    public void A_product_must_fit_the_law()
    {
        Given([Convened]).When(Enter() with { SetNumber = 27 }, Office).Then(new Refusal.SetUnknown(27));
        Given([Convened]).When(Enter() with { SetNumber = 0 }, Office).Then(new Refusal.SetUnknown(0));
        Given([Convened]).When(Enter() with { FiledOn = new DateOnly(2026, 8, 2) }, Office)
            .Then(new Refusal.FiledAfterEvaluation(new DateOnly(2026, 8, 2), Day));
        Given([Convened]).When(Enter() with { Name = "" }, Office).Then(new Refusal.TextMissing("name"));
        Given([]).When(Enter(), Office).Then(new Refusal.WrongPhase(SessionPhase.Nothing));
    }

    [Theory]
    [InlineData(1, TextStatus.SecondHand)]
    [InlineData(2, TextStatus.Reconstructed)]
    public void An_official_session_rates_only_on_a_text_fit_for_it(int number, TextStatus status)
    {
        var under148 = Convened with { HeldOn = new DateOnly(2026, 5, 1) };
        var enter = Enter() with { SetNumber = number, FiledOn = new DateOnly(2026, 4, 1) };
        Given([under148]).When(enter, Office).Then(new Refusal.NotFitForOfficialUse($"qd-148-2023/0{number.ToString("0", null)}", status));
        foreach (var purpose in new[] { SessionPurpose.Practice, SessionPurpose.Demonstration })
            Assert.IsType<Decision.Accepted>(Given([under148 with { Purpose = purpose }]).When(enter, Office).Decision);
    }

    [Fact]
    public void Attendance_changes_are_recorded_and_only_changes()
    {
        Given(Prepared()).When(new RecordAttendance("m1", true), Secretary).Then(new AttendanceRecorded("m1", Attendance.In, false));
        Given(Prepared(), Came("m1")).When(new RecordAttendance("m1", false), Office).Then(new AttendanceRecorded("m1", Attendance.Out, false));
        Given(Prepared(), Came("m1")).When(new RecordAttendance("m1", true), Office).Then(new Refusal.AttendanceUnchanged("m1", true));
        Given(Prepared()).When(new RecordAttendance("m1", false), Office).Then(new Refusal.AttendanceUnchanged("m1", false));
        Given(Prepared()).When(new RecordAttendance("zz", true), Office).Then(new Refusal.SeatUnknown("zz"));
    }

    [Fact]
    public void The_vice_chair_who_presides_keeps_attendance_and_only_then()
    {
        Given(Prepared(), [Delegated], Came("vice")).When(new RecordAttendance("m1", true), ViceChair).Then(new AttendanceRecorded("m1", Attendance.In, false));
        Given(Prepared(), Came("vice")).When(new RecordAttendance("m1", true), ViceChair)
            .Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
        Given(Prepared(), [Delegated], Came("chair", "vice")).When(new RecordAttendance("m1", true), ViceChair)
            .Then(new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]));
    }

    [Fact]
    public void A_session_names_the_law_it_is_pinned_to_and_the_book_lacks()
    {
        const string Changed = "qd-26-2026/01.json";
        var other = new ChangedLaw().Edit(Changed, set => set["provenance"]!["source"] = "Khác.").Registered().Read().Lawbook;
        var state = SessionState.Initial.Evolve(Prepared());

        Assert.Empty(new SessionDecider(LawOnDisk.Book).Scoreboard.MissingPins(state));
        Assert.Equal($"qd-26-2026/01 ({Set.Sha256})", Assert.Single(new SessionDecider(other).Scoreboard.MissingPins(state)));
    }
}
