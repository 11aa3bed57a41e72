using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Deciding.Conditions;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>The products of a session and their order. The law chooses the edition of each.</summary>
internal sealed class AgendaKeeping(Lawbook law)
{
    public Decision Enter(SessionState state, EnterProduct command, Actor actor)
    {
        if (state.Prepares(actor) is { } refusal)
        {
            return Refuse(refusal);
        }

        return Read(state, command, out var problem) switch
        {
            null => Refuse(problem!),
            var product when state.Products.Any(other => other.Product.Id == product.Id || other.Product.Code == product.Code) =>
                Refuse(new Refusal.ProductDuplicate(product.Code)),
            var product => Accept(new ProductEntered(product)),
        };
    }

    public Decision Correct(SessionState state, CorrectProduct command, Actor actor)
    {
        var refusal = state.Prepares(actor)
            ?? (state.Phase == SessionPhase.Convened ? NotTooLong(("reason", command.Reason)) : Reasoned(command.Reason));
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        if (state.FindProduct(Clean(command.Entry.Id)) is not { } before)
        {
            return Refuse(new Refusal.ProductUnknown(command.Entry.Id));
        }

        if (before.Progress is not ProductProgress.Waiting)
        {
            return Refuse(new Refusal.WrongProgress(before.Progress));
        }

        return Read(state, command.Entry, out var problem) switch
        {
            null => Refuse(problem!),
            var product when state.Products.Any(other => other != before && other.Product.Code == product.Code) =>
                Refuse(new Refusal.ProductDuplicate(product.Code)),
            var product => Accept(new ProductCorrected(product, OrNull(command.Reason))),
        };
    }

    public static Decision Withdraw(SessionState state, WithdrawProduct command, Actor actor)
    {
        // Before the session it is the office's work; once it has begun the council hears of it from whoever presides.
        var refusal = (state.Phase == SessionPhase.Convened ? state.Prepares(actor) : state.Presides(actor, state.FindProduct(command.ProductId)))
            ?? Reasoned(command.Reason);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        return state.FindProduct(command.ProductId) switch
        {
            null => Refuse(new Refusal.ProductUnknown(command.ProductId)),
            { Progress: ProductProgress.Waiting or ProductProgress.Scoring or ProductProgress.Closed { SetAside: false } } =>
                Accept(new ProductWithdrawn(command.ProductId, Clean(command.Reason))),
            var product => Refuse(new Refusal.WrongProgress(product.Progress)),
        };
    }

    public static Decision Order(SessionState state, OrderAgenda command, Actor actor)
    {
        if (state.Prepares(actor) is { } refusal)
        {
            return Refuse(refusal);
        }

        ImmutableArray<string> now = [.. state.Products.Select(product => product.Product.Id)];
        return command.ProductIds.IsDefault || command.ProductIds.SequenceEqual(now) || !command.ProductIds.Order(StringComparer.Ordinal).SequenceEqual(now.Order(StringComparer.Ordinal))
            ? Refuse(new Refusal.AgendaMismatch())
            : Accept(new AgendaOrdered(command.ProductIds));
    }

    /// <summary>The products not begun yet that the law would judge by another edition on another day.</summary>
    public Refusal? EditionsHold(SessionState state, DateOnly day)
    {
        ImmutableArray<string> changed =
        [
            .. state.Products
                .Where(product => product.Progress is ProductProgress.Waiting)
                .Where(product => law.Criteria.RuleEdition(product.Product.Kind, product.Product.FiledOn, day)
                    is not EditionRuling.Applies { Edition.Id: var edition } || edition != product.Product.Edition.Id)
                .Select(product => product.Product.Id),
        ];
        return changed.IsEmpty ? null : new Refusal.EditionWouldChange(day, changed);
    }

    public static Refusal OutsideTheLaw(EditionRuling ruling) => ruling switch
    {
        EditionRuling.OutsideTheLaw outside => new Refusal.OutsideTheLaw(outside.Evaluated, outside.Earliest),
        EditionRuling.FiledAfterEvaluation late => new Refusal.FiledAfterEvaluation(late.Filed, late.Evaluated),
        _ => throw new ArgumentOutOfRangeException(nameof(ruling)),
    };

    private Product? Read(SessionState state, EnterProduct entry, out Refusal? refusal)
    {
        refusal = ShortEnough(("product", entry.Id), ("name", entry.Name), ("producer", entry.Producer)) ?? SoundFacts(entry.Facts);
        if (refusal is not null)
        {
            return null;
        }

        if (ProductCode.Read(entry.Code, state.SittingOn.Year) is not { } code)
        {
            refusal = new Refusal.CodeInvalid(entry.Code);
            return null;
        }

        var ruling = law.Criteria.RuleEdition(entry.Kind, entry.FiledOn, state.SittingOn);
        if (ruling is not EditionRuling.Applies { Edition: var edition, Clause: var clause })
        {
            refusal = OutsideTheLaw(ruling);
            return null;
        }

        if (law.Criteria.FindSet(CriteriaSet.MakeId(edition.Id, entry.SetNumber)) is not { } set)
        {
            refusal = new Refusal.SetUnknown(entry.SetNumber);
            return null;
        }

        var convening = state.Convening!;
        if (convening.Purpose == SessionPurpose.Official && !set.Provenance.FitForOfficialUse)
        {
            refusal = new Refusal.NotFitForOfficialUse(set.Id, set.Provenance.Status);
            return null;
        }

        // A written opinion is given on any day until its last: all of them must fall under one edition.
        if (state.Deadline is { } deadline
            && (law.Criteria.RuleEdition(entry.Kind, entry.FiledOn, deadline) as EditionRuling.Applies)?.Edition.Id != edition.Id)
        {
            refusal = new Refusal.EditionWouldChange(deadline, [Clean(entry.Id)]);
            return null;
        }

        return new Product(
            Clean(entry.Id),
            code,
            Clean(entry.Name),
            Clean(entry.Producer),
            new SetPin(set.Id, set.Sha256),
            new EditionPin(edition.Id, edition.Instrument.Sha256),
            entry.Kind,
            entry.FiledOn,
            clause,
            Cleaned(entry.Facts));
    }

    private static Refusal? SoundFacts(DossierFacts facts) =>
        NotTooLong(("summary", facts.Summary))
        ?? (facts.Place.Length > ShortText ? new Refusal.TextTooLong("place", ShortText) : null)
        ?? (facts.Evidence.Length > DossierFacts.MostEvidence ? new Refusal.TextTooLong("evidence", DossierFacts.MostEvidence) : null)
        ?? (facts.Evidence.Any(name => name.Length > ShortText) ? new Refusal.TextTooLong("evidence", ShortText) : null);

    private static DossierFacts Cleaned(DossierFacts facts) => new(
        Clean(facts.Place),
        Clean(facts.Summary),
        [.. facts.Evidence.Select(Clean).Where(name => name.Length > 0)]);
}
