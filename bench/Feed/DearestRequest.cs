using System.Text;

namespace ConsumerSafety.Bench.Feed;

/// <summary>A request a stranger could think up to keep the server busy.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Path">The address below the feed's root.</param>
/// <param name="Body">The body of a batch, or null for a GET.</param>
/// <param name="Prefer">The Prefer header, or null.</param>
internal sealed record DearestRequest(string Name, string Path, string? Body = null, string? Prefer = null)
{
    /// <summary>A message to send.</summary>
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Body is null ? HttpMethod.Get : HttpMethod.Post, "odata/" + Path);
        if (Body is not null)
            message.Content = new StringContent(Body, Encoding.UTF8, "application/json");
        if (Prefer is not null)
            message.Headers.Add("Prefer", Prefer);
        return message;
    }
}
