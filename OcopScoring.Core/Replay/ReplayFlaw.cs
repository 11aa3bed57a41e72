using System.Collections.Immutable;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>What is wrong. A closed list, worded where people read it.</summary>
public abstract record ReplayFlaw
{
    private ReplayFlaw()
    {
    }

    /// <summary>There is nothing: a record has one event at least.</summary>
    public sealed record Empty : ReplayFlaw;

    /// <summary>An event cannot be read at all, or not as events of this format are written.</summary>
    /// <param name="Line">Its place in the file, from 1.</param>
    public sealed record Unreadable(int Line) : ReplayFlaw;

    /// <summary>Session, actor, time or command id are not written the one way they are hashed.</summary>
    public sealed record NotExact : ReplayFlaw;

    /// <summary>The actor is neither the office nor a seat.</summary>
    /// <param name="Actor">What stands there.</param>
    public sealed record ActorUnknown(string Actor) : ReplayFlaw;

    /// <summary>The fact is of no type and shape this program knows.</summary>
    /// <param name="Type">Its alias.</param>
    /// <param name="Shape">Its shape.</param>
    public sealed record FactUnknown(string Type, int Shape) : ReplayFlaw;

    /// <summary>The text is no such fact.</summary>
    /// <param name="Type">Its alias.</param>
    public sealed record FactUnreadable(string Type) : ReplayFlaw;

    /// <summary>The text says the fact in other letters than the record would.</summary>
    public sealed record NotCanonical : ReplayFlaw;

    /// <summary>The event stands in another place than its number says.</summary>
    /// <param name="Expected">The number due at its place.</param>
    public sealed record OutOfPlace(int Expected) : ReplayFlaw;

    /// <summary>The event belongs to another session.</summary>
    /// <param name="Expected">The session of the first event.</param>
    /// <param name="Found">The one it names.</param>
    public sealed record OtherSession(string Expected, string Found) : ReplayFlaw;

    /// <summary>The event does not link to the one before it.</summary>
    /// <param name="Expected">The hash of the event before it.</param>
    /// <param name="Found">The one it names.</param>
    public sealed record LinkBroken(string Expected, string Found) : ReplayFlaw;

    /// <summary>The contents of the event do not match its hash.</summary>
    /// <param name="Expected">The hash its contents call for.</param>
    /// <param name="Found">The one it carries.</param>
    public sealed record HashMismatch(string Expected, string Found) : ReplayFlaw;

    /// <summary>The record ends before the head that was demanded: its tail was cut off.</summary>
    /// <param name="Demanded">The number of events demanded.</param>
    /// <param name="Found">The number there are.</param>
    public sealed record CutOff(int Demanded, int Found) : ReplayFlaw;

    /// <summary>At the count that was demanded the chain carries another hash: it was made anew.</summary>
    /// <param name="Expected">The hash demanded.</param>
    /// <param name="Found">The one carried.</param>
    public sealed record OtherHead(string Expected, string Found) : ReplayFlaw;

    /// <summary>A text of law the record is pinned to is not there, byte for byte.</summary>
    /// <param name="Id">The text, such as "qd-26-2026/07".</param>
    /// <param name="Sha256">The SHA-256 it was pinned by.</param>
    public sealed record LawMissing(string Id, string Sha256) : ReplayFlaw;

    /// <summary>A text of law came with the record that the record does not need: nothing binds it.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Sha256">The SHA-256 of its bytes.</param>
    public sealed record LawUnpinned(string Path, string Sha256) : ReplayFlaw;

    /// <summary>A command that was carried out before is carried out again.</summary>
    /// <param name="First">The event it first brought about.</param>
    public sealed record CommandRepeated(int First) : ReplayFlaw;

    /// <summary>The facts recorded under one command are of no one command: other actors, other times, or facts that do not belong together.</summary>
    public sealed record NoSuchCommand : ReplayFlaw;

    /// <summary>Decided again, the command is refused.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record WouldBeRefused(Refusal Refusal) : ReplayFlaw;

    /// <summary>Decided again, the command brings about something else.</summary>
    /// <param name="Expected">The canonical text of the fact it brings about; null for none.</param>
    /// <param name="Found">The one that stands recorded; null for none.</param>
    public sealed record OtherFact(string? Expected, string? Found) : ReplayFlaw;

    /// <summary>The facts do not make a session: what follows could not be examined.</summary>
    public sealed record NoSession : ReplayFlaw;

    /// <summary>The totals lie otherwise than recorded.</summary>
    /// <param name="ProductId">The product.</param>
    /// <param name="Expected">What the forms come to; null when they lie within the limit.</param>
    /// <param name="Found">What stands recorded; null for none.</param>
    public sealed record OtherSpread(string ProductId, SpreadExceeded? Expected, SpreadExceeded? Found) : ReplayFlaw;

    /// <summary>The forms come to another rating than recorded.</summary>
    /// <param name="ProductId">The product.</param>
    /// <param name="Expected">What the forms come to; null when none counts.</param>
    /// <param name="Found">What stands recorded.</param>
    public sealed record OtherRating(string ProductId, Rating? Expected, Rating Found) : ReplayFlaw;

    /// <summary>A document the record names is not there.</summary>
    /// <param name="Sha256">Its SHA-256.</param>
    public sealed record DocumentMissing(string Sha256) : ReplayFlaw;

    /// <summary>A document has other bytes than recorded.</summary>
    /// <param name="Expected">The SHA-256 recorded.</param>
    /// <param name="Found">That of the bytes there.</param>
    public sealed record DocumentChanged(string Expected, string Found) : ReplayFlaw;

    /// <summary>A row made from the record differs, is missing or is one too many.</summary>
    /// <param name="Table">The table.</param>
    /// <param name="Key">The row.</param>
    /// <param name="Column">The column; null for the whole row.</param>
    /// <param name="Expected">What the record makes; null for no such row.</param>
    /// <param name="Found">What stands there; null for no such row.</param>
    public sealed record OtherRow(string Table, string Key, string? Column, string? Expected, string? Found) : ReplayFlaw;

    /// <summary>A file of a bundle is missing, is one too many, or has other bytes than its manifest says.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Expected">The SHA-256 in the manifest; null for none.</param>
    /// <param name="Found">That of the bytes there; null for no file.</param>
    public sealed record OtherFile(string Path, string? Expected, string? Found) : ReplayFlaw;

    /// <summary>The manifest speaks of another record than the one beside it.</summary>
    /// <param name="SessionId">The session it names.</param>
    /// <param name="Head">The head it names.</param>
    public sealed record OtherRecord(string SessionId, RecordHead Head) : ReplayFlaw;
}
