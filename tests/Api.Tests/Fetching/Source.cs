using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ConsumerSafety.Api.Tests.Fetching;

/// <summary>A source that answers in turn what a test wants, and keeps what it was asked.</summary>
internal sealed class Source : HttpMessageHandler
{
    private readonly Queue<Func<HttpRequestMessage, HttpResponseMessage>> _answers = [];

    public List<HttpRequestMessage> Requests { get; } = [];

    public Source Answers(HttpStatusCode status) => Answers(_ => new(status));

    public Source Answers(string json, string? tag = null, string? next = null) => Answers(_ =>
    {
        var response = new HttpResponseMessage { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (tag is not null)
            response.Headers.ETag = EntityTagHeaderValue.Parse(tag);
        if (next is not null)
            response.Headers.TryAddWithoutValidation("Link", $"<{next}>; rel=\"next\"");
        return response;
    });

    public Source Answers(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        var answer = _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek();
        var response = answer(request);
        response.RequestMessage = request;
        return Task.FromResult(response);
    }
}
