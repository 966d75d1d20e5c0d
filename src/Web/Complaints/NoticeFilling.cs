using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Web.Finder;

namespace ConsumerSafety.Web.Complaints;

/// <summary>Fills in what a notice says of a product or lift, for who starts from it.</summary>
public sealed class NoticeFilling(CatalogueSearch search)
{
    /// <summary>Fills in; does nothing when there is no such notice. What somebody typed stays.</summary>
    public void Fill(TypedForm form, string? id)
    {
        if (id is not { Length: <= 40 } || !search.Status.IsReady || search.Find(EntitySets.Notices, id) is not { } row)
            return;
        var notice = row.ToNotice();
        form.AddNotice(notice.Id!);
        if (notice is ElevatorNotice lift)
            Set(form, "Subject.LiftRegistrationCode", lift.RegistrationCode);
        // Of several products only the person knows which one it was.
        if (notice.Products is not [var product])
            return;
        Set(form, "Subject.Name", product.Name);
        Set(form, "Subject.Brand", product.Brand);
        Set(form, "Subject.Model", product.Model);
        Set(form, "Subject.Batch", product.Batch);
        Set(form, "Subject.Gtin", product.Gtin);
        Set(form, "Subject.Category", product.Category);
        Set(form, "Purchase.Seller", product.Seller);
        Set(form, "Purchase.Platform", product.Platform);
    }

    private static void Set(TypedForm form, string path, string? value)
    {
        if (value is not null && form[path].Length == 0)
            form[path] = value;
    }
}
