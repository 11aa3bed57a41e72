using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using OcopScoring.App.Components.Pages.Replay;
using OcopScoring.App.Replay;
using OcopScoring.App.Words;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Components.Replay;

/// <summary>The parts of the replay, drawn at moments of a recorded session, and the screen that moves them.</summary>
public sealed class ReplayPartsTests : BunitContext
{
    private static readonly RecordedSession Session = RecordedSession.Golden().Seal();
    private static readonly SessionTimeline Timeline = Session.Timeline();
    private static readonly ReplayRecord Record = new("Phiên mẫu", Timeline, Session.Scoreboard, Viewer.Auditor, IsBundle: false);

    public ReplayPartsTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddLocalization();
        Services.AddScoped<RefusalWords>();
        Services.AddSingleton(TimeProvider.System);
    }

    [Fact]
    public void A_form_that_just_came_in_is_shown_to_the_inspection_and_not_through_eyes_that_could_not_see_it()
    {
        var version = Timeline.VersionOf<BallotCast>() + 1;
        var whole = Product(new ReplayMoment(version));
        Assert.Contains("điểm trung bình của 2 phiếu", whole.Markup, StringComparison.Ordinal);
        var member = Product(new ReplayMoment(version, "tv3"));
        Assert.Empty(member.FindAll(".tally"));
        Assert.Contains("Vào lúc này ghế ấy chỉ được thấy số phiếu đã nộp, chưa được thấy điểm.", member.Markup, StringComparison.Ordinal);
        Assert.Contains("100 điểm", Room(new ReplayMoment(version)).Markup, StringComparison.Ordinal);
        var room = Room(new ReplayMoment(version, "tv3")).Markup;
        Assert.DoesNotContain("100 điểm", room, StringComparison.Ordinal);
        Assert.DoesNotContain("nộp", room, StringComparison.Ordinal);
        Assert.Contains("chưa nộp", Room(new ReplayMoment(version, "tk")).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Through_every_eye_at_every_moment_the_parts_can_be_drawn()
    {
        foreach (var happened in Timeline.Events)
        {
            foreach (var eye in new[] { null, "ct", "tv1", "tk", "tv4", "tv5" })
            {
                var moment = new ReplayMoment(happened.Version, eye);
                Product(moment).Dispose();
                Room(moment).Dispose();
            }

            Render<WallThen>(parts => parts.Add(part => part.Record, Record).Add(part => part.State, Timeline.StateAt(happened.Version))).Dispose();
        }
    }

    [Fact]
    public void The_wall_is_told_no_scores_while_a_round_is_open()
    {
        IRenderedComponent<WallThen> Wall(int version) =>
            Render<WallThen>(parts => parts.Add(part => part.Record, Record).Add(part => part.State, Timeline.StateAt(version)));

        Assert.Empty(Wall(Timeline.VersionOf<BallotCast>() + 3).FindAll(".wall-mean"));
        Assert.Equal("97,67", Wall(Timeline.VersionOf<ProductRated>()).Find(".wall-mean b").TextContent);
    }

    [Fact]
    public void Versions_of_a_form_link_to_their_moments_and_say_what_changed()
    {
        var versions = Versions(new ReplayMoment(Timeline.Count, null, "sp2", "tv2"));
        Assert.Equal(2, versions.FindAll(".versions > ol > li").Count);
        Assert.Contains("bỏ “Bao bì chưa ghi đủ thông tin", versions.Markup, StringComparison.Ordinal);
        Assert.All(versions.FindAll(".versions-when a"), link => Assert.Contains("su-kien=", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(Versions(new ReplayMoment(Timeline.Count, "ct", "sp2", "tv2")).FindAll(".versions > ol > li"));
        var then = Timeline.VersionOf<RescoreOrdered>();
        Assert.Single(Versions(new ReplayMoment(then, "tv2", "sp2", "tv2")).FindAll(".versions > ol > li"));
    }

    [Fact]
    public async Task The_screen_lands_on_its_address_steps_and_writes_where_it_rests()
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        var screen = Screen(new ReplayQuery("41", null, "sp2", null));
        Assert.Contains("sự kiện 41/", screen.Find(".transport-at").TextContent, StringComparison.Ordinal);
        screen.Find("[aria-label='Sự kiện sau (→)']").Click();
        Assert.EndsWith("/phien/phien-mau/phat-lai?su-kien=42&san-pham=sp2", navigation.Uri, StringComparison.Ordinal);
        screen.Find("[aria-label='Mốc trước (Page Up)']").Click();
        Assert.Equal(Timeline.VersionOf<RescoreOrdered>(), Version(screen));

        screen.Find(".replay-eye select").Change("tv2");
        Assert.Contains("mat=tv2", navigation.Uri, StringComparison.Ordinal);
        await screen.InvokeAsync(() => screen.Instance.Seek(60));
        Assert.Equal(60, Version(screen));
        Assert.DoesNotContain("su-kien=60", navigation.Uri, StringComparison.Ordinal);
        await screen.InvokeAsync(screen.Instance.Settle);
        Assert.Contains("su-kien=60", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_clocks_lead_to_their_moment_and_nonsense_is_said()
    {
        var screen = Screen(new ReplayQuery(null, null, null, null));
        Assert.Equal(Timeline.VersionOf<SessionOpened>(), Version(screen));
        screen.Find("input[type=datetime-local]").Change("2026-08-01T08:22:49");
        Assert.Equal(Timeline.VersionOf<SpreadExceeded>(), Version(screen));
        screen.Find("input[type=number]").Change("100000");
        Assert.Contains("Không có thời điểm này. Hãy nhập số sự kiện từ 0 đến", screen.Markup, StringComparison.Ordinal);
        Assert.Equal(Timeline.VersionOf<SpreadExceeded>(), Version(screen));

        var bad = Screen(new ReplayQuery("100000", "ai-do", null, null));
        Assert.Equal(2, bad.FindAll(".replay-problems p").Count);
    }

    [Fact]
    public void Thousands_of_forms_are_a_few_dozen_heights_on_the_track()
    {
        var lanes = Render<TrackLanes>(parts => parts.Add(part => part.Track, ReplayTrack.Of(Timeline, null, 1)).Add(part => part.Version, 1).Add(part => part.Whole, "/"));
        Assert.True(lanes.FindAll("[data-mark]").Count < 50);
        Assert.Single(lanes.FindAll(".lane-forms path"));
        Assert.Equal(8, lanes.FindAll(".lanes-names li").Count);
    }

    private IRenderedComponent<ReplayScreen> Screen(ReplayQuery query) => Render<ReplayScreen>(parts => parts
        .Add(part => part.Record, Record).Add(part => part.Root, "phien").Add(part => part.Key, Session.Id).Add(part => part.Query, query));

    private static int Version(IRenderedComponent<ReplayScreen> screen) =>
        int.Parse(screen.Find("input[type=range]").GetAttribute("data-version")!, CultureInfo.InvariantCulture);

    private IRenderedComponent<ProductThen> Product(ReplayMoment moment) => Render<ProductThen>(parts => parts
        .Add(part => part.Record, Record).Add(part => part.State, Timeline.StateAt(moment.Version)).Add(part => part.Product, AtHand(moment)).Add(part => part.Moment, moment));

    private IRenderedComponent<RoomThen> Room(ReplayMoment moment) => Render<RoomThen>(parts => parts
        .Add(part => part.Record, Record).Add(part => part.State, Timeline.StateAt(moment.Version)).Add(part => part.Product, AtHand(moment)).Add(part => part.Moment, moment)
        .Add(part => part.AddressOf, Address));

    private IRenderedComponent<FormVersions> Versions(ReplayMoment moment) => Render<FormVersions>(parts => parts
        .Add(part => part.Record, Record).Add(part => part.Moment, moment).Add(part => part.ProductId, moment.ProductId!).Add(part => part.SeatId, moment.FormOf!)
        .Add(part => part.AddressOf, Address));

    private static ProductState? AtHand(ReplayMoment moment) => Timeline.StateAt(moment.Version) is var state && moment.ProductId is { } id ? state.FindProduct(id) : state.Products.MaxBy(product => product.LastVersion);

    private static string Address(ReplayMoment moment) => ReplayAddress.Of("phien", Session.Id, moment.Version, moment.ProductId, moment.FormOf, moment.Eye);
}
