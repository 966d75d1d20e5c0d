namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>Stands for a body that is a notice of any kind, in the description alone.</summary>
internal sealed record NoticeBody;
