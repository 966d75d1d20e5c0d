using System.Text;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>
/// Works out the pieces that entities of one kind are written from: control information first, then properties, then
/// navigation (OData JSON format 4.01, 4.4 and 4.6).
/// </summary>
/// <param name="declared">The set they belong to.</param>
/// <param name="target">The set of the type that the context URL says they have.</param>
/// <param name="kind">Their kind; null for what is no notice.</param>
/// <param name="form">The form of the answer.</param>
/// <param name="isObject">Whether the braces around the members are among the pieces.</param>
internal sealed class PlanBuilder(
    EntitySet declared, EntitySet target, NoticeKind? kind, PayloadForm form, bool isObject)
{
    private readonly List<RowPart> _parts = [];
    private readonly StringBuilder _constant = new(isObject ? "{" : "");
    private bool _follows;

    /// <summary>The pieces of an entity.</summary>
    public RowPart[] Build(Projection projection, bool isTyped)
    {
        AddControls(projection, isTyped);
        AddProperties(projection);
        foreach (var member in projection.Computed)
        {
            Separate();
            Add(new ComputedPart(member, form));
        }
        AddNavigations(projection);
        return Finish();
    }

    /// <summary>The pieces of a reference, whose address is its content at every level of metadata.</summary>
    public static RowPart[] BuildReference(EntitySet declared, bool isObject)
    {
        var builder = new PlanBuilder(declared, declared, null, PayloadForm.Of(), isObject);
        builder.AddAddress("@odata.id", "");
        return builder.Finish();
    }

    private void AddControls(Projection projection, bool isTyped)
    {
        if (!form.HasMetadata)
            return;
        var typeName = $"{EdmModelBuilder.Namespace}.{kind?.ToString() ?? declared.TypeName}";
        if (form.IsFull || isTyped || target is { HoldsNotices: true, Kind: null })
            AddMember($"\"@odata.type\":\"#{typeName}\"");
        // Who leaves out the key could not tell which entity this is (OData JSON format 4.01, 4.6.9).
        if (form.IsFull || isTyped || !projection.Has(target.Key))
            AddAddress("@odata.id", "");
        // A client would change the entity at the address with its type; this service lets it only be read (4.6.10).
        if (form.IsFull)
            AddAddress("@odata.readLink", kind == declared.Kind ? "" : $"/{typeName}");
    }

    private void AddProperties(Projection projection)
    {
        var shapes = projection.Fields.ToDictionary(selected => selected.Field, selected => selected.Shape);
        IEnumerable<Field> fields = projection.IsAll
            ? Owner.Fields
            : projection.Fields.Select(selected => selected.Field);
        var run = new List<Field>();
        var isWhole = projection.IsAll;
        foreach (var field in fields.Where(field => field.Kind is null || field.Kind == kind))
        {
            var value = new FieldValue(field, shapes.GetValueOrDefault(field), form);
            var type = form.IsFull ? TypeNames.Annotation(field, form) : null;
            if (value.IsAsKept && type is null)
            {
                if (run is [.., var last] && !last.IsBefore(field))
                    EndRun(run, false);
                run.Add(field);
                continue;
            }
            isWhole = false;
            EndRun(run, false);
            Separate();
            if (type is not null)
                _constant.Append('"').Append(field.Name).Append("@odata.type\":\"").Append(type).Append("\",");
            AddValue(field, value);
        }
        EndRun(run, isWhole);
    }

    private EntitySet Owner => kind is { } own ? EntitySets.OfKind(own) : declared;

    private void AddValue(Field field, FieldValue value)
    {
        if (value.IsAsKept)
        {
            Add(new MembersPart(field, field));
            return;
        }
        Add(new ElementCountPart(value));
        _constant.Append('"').Append(field.Name).Append("\":");
        Add(new ValuePart(value));
    }

    private void EndRun(List<Field> run, bool isWhole)
    {
        if (run.Count == 0)
            return;
        Separate();
        Add(isWhole ? AllMembersPart.Instance : new MembersPart(run[0], run[^1]));
        run.Clear();
    }

    // Links stand right before what they belong to, and those of what is not expanded before all that is.
    private void AddNavigations(Projection projection)
    {
        var expansions = projection.Expansions.Index()
            .Where(expansion => expansion.Item.SourceKind is not { } source || source == kind).ToList();
        foreach (var navigation in projection.IsAll ? declared.Navigations : projection.Links)
            if (form.IsFull && expansions.TrueForAll(expansion => expansion.Item.Navigation.Name != navigation.Name))
                AddLinks(navigation);
        foreach (var (place, expansion) in expansions)
        {
            if (form.IsFull)
                AddLinks(expansion.Navigation);
            var plan = expansion.Form == ExpansionForm.Entities
                ? EntityPlan.Of(expansion.Navigation.Target, expansion.Target, expansion.Projection, form)
                : EntityPlan.OfReferences(expansion.Navigation.Target);
            Separate();
            Add(new ExpansionPart(expansion, place, declared, plan, form));
        }
    }

    private void AddLinks(Navigation navigation)
    {
        AddAddress($"{navigation.Name}@odata.associationLink", $"/{navigation.Name}/$ref");
        AddAddress($"{navigation.Name}@odata.navigationLink", $"/{navigation.Name}");
    }

    private void AddAddress(string name, string below)
    {
        Separate();
        _constant.Append('"').Append(name).Append("\":\"").Append(declared.Name).Append('(');
        Add(KeyPart.Instance);
        _constant.Append(')').Append(below).Append('"');
    }

    private void AddMember(string member)
    {
        Separate();
        _constant.Append(member);
    }

    private void Separate()
    {
        if (_follows)
            _constant.Append(',');
        _follows = true;
    }

    private void Add(RowPart part)
    {
        EndConstant();
        _parts.Add(part);
    }

    private void EndConstant()
    {
        if (_constant.Length == 0)
            return;
        _parts.Add(new ConstantPart(Encoding.UTF8.GetBytes(_constant.ToString())));
        _constant.Clear();
    }

    private RowPart[] Finish()
    {
        if (isObject)
            _constant.Append('}');
        EndConstant();
        return [.. _parts];
    }
}
