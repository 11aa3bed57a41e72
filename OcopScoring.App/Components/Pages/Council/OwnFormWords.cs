using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Council;

/// <summary>How a member's own versions are named.</summary>
public static class OwnFormWords
{
    /// <summary>Such as "Lượt 1, bản 2": its place among the versions of its round.</summary>
    public static string Name(this IStringLocalizer<AppWords> L, OwnForm form, ImmutableArray<OwnForm> all) => L["Lượt {0}, bản {1}",
        form.Round.Number,
        all.Count(other => other.Round.Number == form.Round.Number && other.Form.Version <= form.Form.Version)];

    /// <summary>Whether it counts, and how it came in.</summary>
    public static string Standing(this IStringLocalizer<AppWords> L, OwnForm form) => form switch
    {
        { TakenBackAt: not null } => L["đã rút, không tính"],
        { Counts: true, Form.Paper: not null } => L["nhập từ phiếu giấy, đang tính"],
        { Counts: true } => L["đang tính"],
        { Form.Paper: not null } => L["nhập từ phiếu giấy, không tính"],
        _ => L["đã thay bằng bản sau hoặc không tính"],
    };

    /// <summary>All of it in one line.</summary>
    public static string Line(this IStringLocalizer<AppWords> L, OwnForm form, ImmutableArray<OwnForm> all, DateTimeOffset? at) =>
        L["{0}: {1}, {2} điểm, {3}", L.Name(form, all), at is { } moment ? Moments.DayAndTime(moment) : "", form.Ballot.Total, L.Standing(form)];
}
