using System.Collections.Immutable;

namespace OcopScoring.App.Components.Pages.Admin;

/// <summary>One version of a text that sessions are pinned to.</summary>
/// <param name="Id">The id of the text.</param>
/// <param name="Version">Its version.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Sha256">The hash of its file.</param>
/// <param name="Sources">Where it comes from.</param>
public sealed record TextVersion(string Id, int Version, string Name, string Sha256, ImmutableArray<string> Sources);
