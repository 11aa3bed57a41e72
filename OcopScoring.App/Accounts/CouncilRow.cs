using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Accounts;

/// <summary>A council that this office works for. Whoever prepares, sits in or inspects one learns nothing of another.</summary>
public sealed class CouncilRow
{
    /// <summary>The longest name of a council or an agency.</summary>
    public const int LongestName = 200;

    public required string Id { get; init; }

    /// <summary>Such as "Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh".</summary>
    public required string Name { get; set; }

    /// <summary>The agency that keeps its office, such as "Sở Nông nghiệp và Môi trường".</summary>
    public required string Agency { get; set; }

    public required CouncilLevel Level { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was dissolved: nothing new is prepared for it, its sessions stay.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}

/// <summary>Which council a session belongs to: whatever is shown of it is shown to this council alone.</summary>
public sealed class SessionCouncilRow
{
    public required string SessionId { get; init; }

    public required string CouncilId { get; init; }
}
