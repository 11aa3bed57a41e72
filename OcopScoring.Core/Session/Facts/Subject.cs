namespace OcopScoring.Core.Session;

/// <summary>Which product a fact is about.</summary>
public static class Subject
{
    /// <summary>The id of the product a fact is about; null for one about the session.</summary>
    /// <param name="fact">A fact.</param>
    public static string? AboutProduct(this SessionEvent fact) => fact switch
    {
        ProductEntered entered => entered.Product.Id,
        ProductCorrected corrected => corrected.Product.Id,
        ProductWithdrawn withdrawn => withdrawn.ProductId,
        RecusalDeclared recusal => recusal.ProductId,
        RecusalLifted lifted => lifted.ProductId,
        NoteRecorded note => note.ProductId,
        RoundOpened opened => opened.ProductId,
        BallotCast cast => cast.ProductId,
        BallotWithdrawn withdrawn => withdrawn.ProductId,
        PaperBallotEntered entered => entered.ProductId,
        PaperBallotConfirmed confirmed => confirmed.ProductId,
        PaperBallotRejected rejected => rejected.ProductId,
        RoundClosed closed => closed.ProductId,
        SpreadExceeded exceeded => exceeded.ProductId,
        RescoreOrdered ordered => ordered.ProductId,
        SpreadAccepted accepted => accepted.ProductId,
        EliminationProposed proposed => proposed.ProductId,
        EliminationVoteCast vote => vote.ProductId,
        EliminationRuled ruled => ruled.ProductId,
        ProductRated rated => rated.ProductId,
        RatingContested contested => contested.ProductId,
        RatingUpheld upheld => upheld.ProductId,
        CorrectionRecorded correction => correction.ProductId,
        _ => null,
    };
}
