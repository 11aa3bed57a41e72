using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Components.Controls;

/// <summary>One criterion of a ballot: its wording, its options as radios, what is saved, and the member's remark.</summary>
public partial class BallotCriterion
{
    private BallotLine? _drawn;
    private bool _isStale;

    /// <summary>What is to be shown.</summary>
    [Parameter, EditorRequired]
    public BallotLine Line { get; set; } = null!;

    /// <summary>Called with the notice and whether the member keeps this screen's choice, when a conflict is settled.</summary>
    [Parameter]
    public EventCallback<BallotChoice> OnChoose { get; set; }

    private Criterion Criterion => Line.Criterion;

    private string NotesId => Line.Id + "-notes";

    private string? DescribedBy => Why is null && Line.Before is null && !NotesAt(NotePlacement.TitleInline, NotePlacement.TitleCell, NotePlacement.BeforeOptions).Any()
        ? null
        : NotesId;

    private string? Why => Line.State switch
    {
        BallotLineState.Waiting => L["Chưa chấm được: chỉ áp dụng khi tiêu chí {0} có điểm.", Criterion.DependsOn!],
        BallotLineState.Locked => L["Giữ nguyên từ lượt trước; lượt chấm lại không mở tiêu chí này."],
        _ => (string?)null,
    };

    private string StateText => Line switch
    {
        { State: BallotLineState.Locked } => L["giữ nguyên từ lượt trước"],
        { Answer: BallotToken.Unanswered } => L["Chưa chấm"],
        { SavedAt: { } at } => L["Đã lưu {0}", at],
        _ => L["Đã lưu"],
    };

    protected override void OnParametersSet()
    {
        _isStale = Line != _drawn;
        _drawn = Line;
    }

    protected override bool ShouldRender() => _isStale;

    private IEnumerable<Note> NotesAt(params NotePlacement[] places) => Criterion.Notes.Where(note => places.Contains(note.Placement));

    private string CaseId(ScoringCase oneCase) => $"{Line.Id}-case-{oneCase.Id}";
}

/// <summary>What a member chose where two screens differ.</summary>
/// <param name="Notice">The conflict.</param>
/// <param name="Mine">Whether this screen's choice is to be saved.</param>
public sealed record BallotChoice(BallotNotice Notice, bool Mine);
