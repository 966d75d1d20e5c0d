using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;

namespace ConsumerSafety.Domain.Notices;

[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(Agency))]
[JsonSerializable(typeof(Campaign))]
internal sealed partial class NoticeJsonContext : JsonSerializerContext;
