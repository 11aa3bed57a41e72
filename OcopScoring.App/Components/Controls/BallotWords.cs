using Microsoft.Extensions.Localization;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Components.Controls;

/// <summary>How the ballot names answers, where the form itself prints no words.</summary>
public static class BallotWords
{
    /// <summary>An option in words.</summary>
    public static string Name(this IStringLocalizer<AppWords> L, Option option) => option.Text ?? L["Có"];

    /// <summary>The language of an option's words: the law's where the form prints any, else the page's own.</summary>
    public static string? LangOf(this Option option) => option.Text is null ? null : Statute.Lang;

    /// <summary>"Nothing ticked" in words: "Không" beside a single "Có".</summary>
    public static string Nothing(this IStringLocalizer<AppWords> L, Criterion criterion) =>
        criterion.IsUnlabelledTick ? L["Không"] : L["Không đạt mức nào"];

    /// <summary>An answer in words.</summary>
    public static string Answer(this IStringLocalizer<AppWords> L, Criterion criterion, string token) => token switch
    {
        BallotToken.Unanswered => L["Chưa chấm"],
        BallotToken.Nothing => L.Nothing(criterion),
        _ when criterion.FindOption(token) is { } option => L.Name(option),
        _ => token,
    };
}
