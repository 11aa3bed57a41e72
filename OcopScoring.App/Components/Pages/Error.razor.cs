using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace OcopScoring.App.Components.Pages;

/// <summary>What a person sees when a request failed: what is safe, what to do, and a number to look the failure up by.</summary>
public partial class Error
{
    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    // The beginning of what the log calls the request by: short enough to be read out.
    private string Reference => Activity.Current?.TraceId.ToHexString()[..8] ?? HttpContext.TraceIdentifier;
}
