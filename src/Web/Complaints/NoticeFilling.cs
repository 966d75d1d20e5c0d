using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Web.Finder;

namespace ConsumerSafety.Web.Complaints;

/// <summary>Fills in what a notice says of a product or lift, for who starts from it.</summary>
public sealed class NoticeFilling(CatalogueSearch search)
{
    private static readonly (string Path, Func<Product, string?> Value)[] s_filled =
    [
        ("Subject.Name", product => product.Name),
        ("Subject.Brand", product => product.Brand),
        ("Subject.Model", product => product.Model),
        ("Subject.Batch", product => product.Batch),
        ("Subject.Gtin", product => product.Gtin),
        ("Subject.Category", product => product.Category),
        ("Purchase.Seller", product => product.Seller),
        ("Purchase.Platform", product => product.Platform),
    ];

    /// <summary>Fills in; does nothing when there is no such notice. What somebody typed stays.</summary>
    public void Fill(TypedForm form, string? id)
    {
        if (id is not { Length: <= 40 } || !search.Status.IsReady || search.Find(EntitySets.Notices, id) is not { } row)
            return;
        var notice = row.ToNotice();
        form.AddNotice(notice.Id!);
        if (notice is ElevatorNotice lift)
            Set(form, "Subject.LiftRegistrationCode", lift.RegistrationCode);
        // Of several products only the person knows which one it was; what all have is known without.
        foreach (var (path, value) in s_filled)
            if (notice.Products.Select(value).Distinct().ToList() is [var shared])
                Set(form, path, shared);
    }

    private static void Set(TypedForm form, string path, string? value)
    {
        if (value is not null && form[path].Length == 0)
            form[path] = value;
    }
}
