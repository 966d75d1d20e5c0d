using ConsumerSafety.Api.Open311.Answers;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Open311;

/// <summary>A request by Open311 whose arguments are read.</summary>
/// <param name="Context">The request.</param>
/// <param name="Form">What it is answered as.</param>
/// <param name="Language">What it is answered in: <c>zh-CN</c> or <c>en</c>.</param>
/// <param name="Arguments">What is left of its arguments.</param>
internal sealed record Open311Call(HttpContext Context, AnswerForm Form, string Language, Arguments Arguments)
{
    /// <summary>Whose key it came with; null where none is asked for.</summary>
    public Caller? Sender { get; init; }

    /// <summary>The end of an address.</summary>
    public string Extension => Form == AnswerForm.Json ? "json" : "xml";

    /// <summary>Stops when the caller goes away.</summary>
    public CancellationToken Aborted => Context.RequestAborted;

    /// <summary>Answers.</summary>
    public Task AnswerAsync(int status, string root, Node node) =>
        AnswerAsync(status, AnswerWriter.Write(Form, root, node));

    /// <summary>Answers with what was written before.</summary>
    public Task AnswerAsync(int status, byte[] body)
    {
        Context.Response.StatusCode = status;
        Context.Response.ContentType = AnswerWriter.TypeOf(Form);
        return HttpMethods.IsHead(Context.Request.Method)
            ? Task.CompletedTask
            : Context.Response.Body.WriteAsync(body, Aborted).AsTask();
    }

    /// <summary>Says what is wrong; the status is that of the first.</summary>
    public Task RefuseAsync(params IReadOnlyList<Open311Fault> faults)
    {
        Context.Response.Headers.CacheControl = "no-store";
        return AnswerAsync(
            faults[0].Status, "errors",
            new Node.Rows("error",
            [
                .. faults.Select(fault => Node.Of(("code", fault.Status), ("description", fault.Text.In(Language)))),
            ]));
    }

    /// <summary>Says what is wrong.</summary>
    public Task RefuseAsync(int status, LocalizedText text) => RefuseAsync(new Open311Fault(status, text));
}
