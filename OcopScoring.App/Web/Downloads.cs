using Microsoft.Net.Http.Headers;

namespace OcopScoring.App.Web;

/// <summary>Files that are made anew for whoever asks: nobody on the way keeps them.</summary>
internal static class Downloads
{
    /// <summary>The bytes as a file with this name, in whatever letters.</summary>
    public static IResult Send(HttpContext context, byte[] bytes, string contentType, string name)
    {
        var headers = context.Response.Headers;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        headers.ContentDisposition = disposition.ToString();
        headers.CacheControl = "private, no-store";
        return Results.Bytes(bytes, contentType);
    }
}
