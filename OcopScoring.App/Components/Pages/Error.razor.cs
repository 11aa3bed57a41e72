using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace OcopScoring.App.Components.Pages;

/// <summary>What a person sees when a request failed: what is safe, what to do, and a number to look the failure up by.</summary>
public partial class Error
{
    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    private string RequestId => Activity.Current?.Id ?? HttpContext.TraceIdentifier;
}
