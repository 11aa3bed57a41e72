namespace OcopScoring.App.Web;

/// <summary>Marks an answer that our own pages, and nobody else's, may show in a frame.</summary>
internal sealed class ShownInOwnFrame
{
    public static ShownInOwnFrame Mark { get; } = new();
}
