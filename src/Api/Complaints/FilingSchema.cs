using ConsumerSafety.Domain.Complaints;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ConsumerSafety.Api.Complaints;

/// <summary>Says in the description of complaints what is required and how much there may be of what.</summary>
internal sealed class FilingSchema : IOpenApiSchemaTransformer
{
    private static readonly Dictionary<Type, string[]> s_required = new()
    {
        [typeof(ComplaintFiling)] = [nameof(ComplaintFiling.Kind), nameof(ComplaintFiling.Person)],
        [typeof(PersonalPart)] = [nameof(PersonalPart.Account)],
    };

    private static readonly Dictionary<(Type, string), int> s_lengths = new()
    {
        [(typeof(ComplaintFiling), nameof(ComplaintFiling.EvidenceIds))] = ComplaintLimits.Evidence,
        [(typeof(ComplaintSubject), nameof(ComplaintSubject.NoticeIds))] = ComplaintLimits.Notices,
        [(typeof(ComplaintSubject), nameof(ComplaintSubject.Name))] = 300,
        [(typeof(ComplaintSubject), nameof(ComplaintSubject.Brand))] = 200,
        [(typeof(ComplaintSubject), nameof(ComplaintSubject.Model))] = 200,
        [(typeof(ComplaintSubject), nameof(ComplaintSubject.Batch))] = 200,
        [(typeof(ComplaintSubject), nameof(ComplaintSubject.LiftRegistrationCode))] = 100,
        [(typeof(Purchase), nameof(Purchase.Seller))] = 300,
        [(typeof(Purchase), nameof(Purchase.Platform))] = 200,
        [(typeof(PersonalPart), nameof(PersonalPart.Name))] = 100,
        [(typeof(PersonalPart), nameof(PersonalPart.OrderNumber))] = 100,
        [(typeof(PersonalPart), nameof(PersonalPart.Address))] = 300,
        [(typeof(PersonalPart), nameof(PersonalPart.Account))] = 20_000,
    };

    public Task TransformAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (s_required.TryGetValue(type, out var required))
            schema.Required = required.ToHashSet();
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            if (property is OpenApiSchema own && s_lengths.TryGetValue((type, name), out var most))
            {
                if (own.Items is null)
                    own.MaxLength = most;
                else
                    own.MaxItems = most;
            }
        return Task.CompletedTask;
    }
}
