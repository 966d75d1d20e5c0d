using System.Globalization;
using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Open311.Answers;
using ConsumerSafety.Api.Open311.Catalogue;
using ConsumerSafety.Api.Programs.Idempotency;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Agencies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Open311.Filing;

/// <summary>Takes a request in: the same intake as that of the site.</summary>
internal sealed class RequestIntake(
    FilingReader reader, ComplaintIntake intake, AgencyStore agencies, IOptions<PublicAddressOptions> address)
{
    private const string ServiceCode = "service_code";

    private static readonly LocalizedText s_needed = new("服务代码", "the code of a service");
    private static readonly LocalizedText s_unknown = new(
        "services 列出的服务代码", "the code of a service that the list of services has");

    /// <summary>Takes it in, once for each <c>Idempotency-Key</c>.</summary>
    public Task ReceiveAsync(Open311Call call) => IdempotentRequests.RunAsync(
        call.Context, call.Sender, _ => TakeInAsync(call),
        refusal => call.RefuseAsync(
            refusal.Status,
            refusal.IsOfHeader
                ? new($"{IdempotencyKey.Header}：{refusal.Text}", $"{IdempotencyKey.Header}: {refusal.Text}")
                : new(refusal.Text, refusal.Text)));

    private async Task TakeInAsync(Open311Call call)
    {
        var code = call.Arguments.Take(ServiceCode);
        if (ServiceTable.Find(code) is not { } service)
        {
            await call.RefuseAsync(code is null
                ? Open311Fault.Of(ServiceCode, s_needed)
                : Open311Fault.Of(ServiceCode, s_unknown, StatusCodes.Status404NotFound));
            return;
        }
        var known = await agencies.ReadAllAsync(call.Aborted);
        var own = known.FirstOrDefault(agency => agency.Id == call.Sender!.AgencyId);
        var sent = reader.Read(service, call.Arguments, call.Language, own?.RegionCode);
        call.Arguments.RefuseRest();
        if (call.Arguments.Faults.Count > 0)
        {
            await call.RefuseAsync(call.Arguments.Faults);
            return;
        }
        var outcome = await intake.ReceiveAsync(sent.Filing, Way(call, service, sent), call.Aborted);
        await AnswerAsync(call, service, outcome, sent);
    }

    private Task AnswerAsync(Open311Call call, Service service, IntakeOutcome outcome, SentFiling sent)
    {
        switch (outcome)
        {
            case IntakeOutcome.Received received:
                call.Context.Response.Headers.Location = Path(call, received.Complaint);
                return call.AnswerAsync(
                    StatusCodes.Status201Created, Write(call, service, sent, received.Complaint, received.Passphrase));
            case IntakeOutcome.Invalid invalid:
                return call.RefuseAsync(
                    [.. invalid.Faults.Select(fault => Open311Fault.Of(
                        ArgumentNames.Of(service, fault.Path), fault.Expected))]);
            default:
                // No form and no network is counted here: keys have a pace of their own.
                throw new InvalidOperationException($"A request was answered with {outcome.GetType().Name}.");
        }
    }

    private IntakeWay Way(Open311Call call, Service service, SentFiling sent) => new(ComplaintChannel.Open311)
    {
        Sender = new(call.Sender!.AccountId, service.Code),
        Foretell = (complaint, passphrase) => ForetoldAnswer.Keep(
            call.Context, StatusCodes.Status201Created, Path(call, complaint),
            Write(call, service, sent, complaint, passphrase), AnswerWriter.TypeOf(call.Form)),
    };

    private byte[] Write(Open311Call call, Service service, SentFiling sent, Complaint complaint, string passphrase) =>
        AnswerWriter.Write(call.Form, "service_requests", new Node.Rows(
            "request",
            [
                Node.Of(
                    ("service_request_id", complaint.Number),
                    ("service_notice", NoticeOf(call.Language, service, sent, complaint, passphrase)),
                    ("account_id", sent.AccountId)),
            ]));

    private string NoticeOf(
        string language, Service service, SentFiling sent, Complaint complaint, string passphrase)
    {
        var page = address.Value.Of((language == "en" ? "/en" : "") + "/complaints");
        IEnumerable<string?> sentences =
        [
            service.Advice?.In(language),
            string.Format(
                CultureInfo.InvariantCulture, NoticeTexts.Receipt.In(language), complaint.Number, passphrase, page),
            sent.HasDevice ? NoticeTexts.NoDevice.In(language) : null,
        ];
        return string.Join(language == "en" ? " " : "", sentences.OfType<string>());
    }

    private static string Path(Open311Call call, Complaint complaint) =>
        $"{Open311Endpoints.Root}/requests/{complaint.Number}.{call.Extension}";
}
