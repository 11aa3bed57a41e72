using OcopScoring.App.Desk;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Store;

namespace OcopScoring.Tests.Simulation;

/// <summary>Members at their unfinished forms, at one program or the other.</summary>
internal sealed class DraftPlay(Chance chance, Journal journal)
{
    /// <summary>One tick, remark or opinion.</summary>
    /// <returns>Whether it was answered; false when the disk failed.</returns>
    public async Task<bool> ChangeAsync(SimulatedProgram program, string session, DiskFault fault)
    {
        var state = await program.StateAsync(session);
        if (chance.OfAny(state.Products) is not { } product || chance.OfAny(state.Seats) is not { } seat)
            return true;

        var open = chance.OfAny(state.Products.Where(other => other.Progress is ProductProgress.Scoring)) ?? product;
        var key = new DraftKey(session, open.Product.Id, open.CurrentRound?.Number ?? 0, seat.Id);
        var set = program.Desk.Scoreboard.SetOf(open.Product);
        var leaf = chance.Of(set.Leaves);
        switch (await program.WithAsync(fault, () => GiveAsync(program.Drafts, key, leaf)))
        {
            case DraftReply.Saved { Draft: var saved }:
                CheckNothingIsLost(key, set, leaf, saved);
                journal.Drafts[key] = new KnownDraft(saved, MaybeNewer: false);
                return true;
            case DraftReply.Refused { Refusal: var refusal }:
                journal.DraftRefusals.Add(refusal);
                return true;
            default:
                if (fault == DiskFault.AfterCommit && journal.Drafts.TryGetValue(key, out var known))
                    journal.Drafts[key] = known with { MaybeNewer = true };
                return false;
        }
    }

    private Task<DraftReply> GiveAsync(DraftDesk drafts, DraftKey key, Criterion leaf) => chance.Between(0, 9) switch
    {
        0 => drafts.OpinionAsync(key.Session, key.Product, key.Seat, Phrases.Any(chance)),
        1 => drafts.CommentAsync(key.Session, key.Product, key.Seat, chance.Percent(80) ? leaf.Number : "9.9", Phrases.Any(chance)),
        2 => drafts.TickAsync(key.Session, key.Product, key.Seat, leaf.Number, chance.Of("99", null!)),
        _ => drafts.TickAsync(key.Session, key.Product, key.Seat, leaf.Number, chance.Of(leaf.Options).Id),
    };

    // Whoever is told that a tick is saved is told at the same time what else is on the form: all that was there before.
    private void CheckNothingIsLost(DraftKey key, CriteriaSet set, Criterion changed, SavedDraft saved)
    {
        if (!journal.Drafts.TryGetValue(key, out var known))
            return;

        Assert.True(saved.Revision > known.Saved.Revision, "A later save has an earlier number.");
        if (known.MaybeNewer)
            return;

        var lost = known.Saved.Answers.Choices.Where(choice =>
            choice.Key != changed.Number
            && set.FindLeaf(choice.Key)!.DependsOn != changed.Number
            && saved.Answers.Choices.GetValueOrDefault(choice.Key) != choice.Value);
        Assert.Empty(lost);
    }
}
