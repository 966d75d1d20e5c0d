using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Import.Tests.Formats;

/// <summary>Invented records in the shapes in which authorities abroad publish.</summary>
public sealed class ForeignFormatTests
{
    [Fact]
    public async Task A_recall_of_the_CPSC_api_becomes_a_recall()
    {
        var result = await ImportWorld.Read(ImportWorld.Shipped("cpsc"), """
            [{"RecallID":1,"RecallNumber":"24001","RecallDate":"2024-01-11T00:00:00","Title":"Acme Recalls Kettles Due to Burn Hazard",
              "Description":"Kettles &amp; lids.","URL":"/Recalls/2024/Acme","ConsumerContact":"Acme at 800-555-0100 from 9 a.m.",
              "Products":[{"Name":"Acme Kettles","Model":"K-1","Type":"Kettles","NumberOfUnits":"About 10,600 (In addition, 340 were sold in Canada)"}],
              "Injuries":[{"Name":"None reported"}],"Manufacturers":[{"Name":"Acme Ltd."}],"Retailers":[],"Importers":[],"Distributors":[],
              "ManufacturerCountries":[{"Country":"China"}],"ProductUPCs":[{"UPC":"0 36000-29145 2"}],
              "Hazards":[{"Name":"The lid can open and scald.","HazardType":""}],"Remedies":[{"Name":"Stop using them."}],
              "RemedyOptions":[{"Option":"Refund"}],"Images":[{"URL":"https://www.cpsc.gov/a.jpg","Caption":"Kettle"}]}]
            """);
        var recall = result.First<Recall>();
        Assert.Equal(("24001", 10_600L, "800-555-0100"),
            (recall.ReferenceNumber, recall.UnitsAffected, recall.Hotline));
        Assert.Equal("https://www.cpsc.gov/Recalls/2024/Acme", recall.SourceUrl);
        Assert.Equal((new DateOnly(2024, 1, 11), "Stop using them."), (recall.StartsOn, recall.Remedy));
        Assert.Equal(["Burn"], recall.HazardTypes);
        Assert.Equal(["Refund"], recall.Measures);
        Assert.Equal(["https://www.cpsc.gov/a.jpg"], recall.Attachments.Select(attachment => attachment.Url));
        Assert.Equal([("Acme Kettles", "K-1", null), ("Acme Kettles", null, "036000291452")],
            recall.Products.Select(product => (product.Name, product.Model, product.Gtin)));
        Assert.Equal(("Kettles", "CN"), (recall.Products[0].Category, recall.Products[0].Origin));
        Assert.Contains("Kettles & lids.", recall.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_openFDA_report_becomes_a_recall()
    {
        var result = await ImportWorld.Read(ImportWorld.Shipped("openfda-enforcement"), """
            {"meta":{"results":{"total":1}},"results":[{"recall_number":"F-0001-2024","event_id":"9","status":"Ongoing","classification":"Class I",
              "product_type":"Food","product_description":"Peanut butter, 16 oz jar; UPC 1","reason_for_recall":"Undeclared milk","product_quantity":"1,200 jars",
              "code_info":"Lot 7","recalling_firm":"Acme","country":"United States","voluntary_mandated":"Voluntary: Firm initiated",
              "recall_initiation_date":"20240102","report_date":"20240110","openfda":{}}]}
            """);
        var recall = result.First<Recall>();
        Assert.Equal((RiskLevel.Serious, Initiation.Voluntary, "US"),
            (recall.RiskLevel, recall.Initiation, recall.RegionCode));
        Assert.Equal(("Peanut butter, 16 oz jar: recall by Acme", 1_200L), (recall.Title, recall.UnitsAffected));
        Assert.Equal(["UndeclaredAllergen"], recall.HazardTypes);
        Assert.Equal("Lot 7", recall.Products[0].Batch);
    }

    [Fact]
    public async Task A_report_of_the_ires_service_without_a_number_takes_that_of_its_product()
    {
        var result = await ImportWorld.Read(ImportWorld.Shipped("fda-ires"), """
            {"MESSAGE":"success","STATUSCODE":400,"RESULT":[{"PRODUCTID":"7","RECALLEVENTID":"8","PRODUCTTYPESHORT":"Devices","PHASETXT":"Ongoing",
              "RECALLINITIATIONDT":"01/02/2026","FIRMLEGALNAM":"Acme","VOLUNTARYTYPETXT":"Firm Initiated","CENTERCLASSIFICATIONTYPETXT":"NC",
              "ENFORCEMENTREPORTDT":"01/07/2026","PRODUCTDESCRIPTIONTXT":"Pump 3.0T. \r\n\r\nModel 1","PRODUCTSHORTREASONTXT":"May overheat","RECALLNUM":null}]}
            """);
        var recall = result.First<Recall>();
        Assert.Equal(("product 7", "Pump 3.0T: recall by Acme"), (recall.ReferenceNumber, recall.Title));
        Assert.Equal((RiskLevel.Unknown, "MedicalDevices"), (recall.RiskLevel, recall.Products[0].Category));
    }

    [Fact]
    public async Task A_recall_in_the_XML_of_the_FDA_becomes_a_recall()
    {
        var result = await ImportWorld.Read(ImportWorld.Shipped("fda-recalls-xml"), """
            <?xml version="1.0" encoding="UTF-8" ?>
            <RECALLS_DATA><PRODUCT><DATE>Mon, 15 Apr 2013 22:36:00 -0400</DATE><BRAND_NAME><![CDATA[Acme &amp; Co]]></BRAND_NAME>
            <PRODUCT_DESCRIPTION><![CDATA[Apple Juice]]></PRODUCT_DESCRIPTION><REASON><![CDATA[&lt;i&gt;Salmonella&lt;/i&gt;]]></REASON>
            <COMPANY><![CDATA[Acme]]></COMPANY><COMPANY_RELEASE_LINK>http://www.fda.gov/Safety/Recalls/ucm000001.htm</COMPANY_RELEASE_LINK>
            <PHOTOS_LINK>
            </PHOTOS_LINK></PRODUCT></RECALLS_DATA>
            """);
        var recall = result.First<Recall>();
        Assert.Equal(("ucm000001", "Acme & Co: Apple Juice – Salmonella"), (recall.ReferenceNumber, recall.Title));
        Assert.Equal(new(2013, 4, 16, 2, 36, 0, TimeSpan.Zero), recall.PublishedAt);
        Assert.Equal(["MicrobialContamination"], recall.HazardTypes);
        Assert.Equal("FruitJuice", recall.Products[0].Category);
    }

    [Fact]
    public async Task A_Safety_Gate_export_becomes_risk_alerts()
    {
        var result = await ImportWorld.Read(ImportWorld.Shipped("safetygate"), """
            Safety Gate export
            Alert number,Year,Week,Level,Notifying country,Category,Product,Brand,Name,Model or type,Batch,Barcode,Risk type,Description of defect,Measures,Country of origin,Counterfeit,Company recall page
            A12/00001/24,2024,2,Serious risk,Germany,Toys,Plush bear,Acme,Bear,B-1,7,"4006381333931, 4006381333948","Choking, Chemical",Eyes come off,Withdrawal from the market,People's Republic of China,No,https://acme.example/recall
            """);
        var alert = result.First<RiskAlert>();
        Assert.Equal(("A12/00001/24", RiskLevel.Serious, "DE"),
            (alert.ReferenceNumber, alert.RiskLevel, alert.RegionCode));
        Assert.Equal(["Choking", "Chemical"], alert.HazardTypes);
        Assert.Equal("Acme Plush bear: Choking, Chemical", alert.Title);
        Assert.Equal(["4006381333931", "4006381333948"], alert.Products.Select(product => product.Gtin));
        Assert.All(alert.Products, product =>
            Assert.Equal(("Toys", "CN", "B-1"), (product.Category, product.Origin, product.Model)));
        Assert.Equal("https://acme.example/recall", Assert.Single(alert.Attachments).Url);
    }

    [Fact]
    public async Task A_record_of_recalls_gov_becomes_a_recall()
    {
        var result = await ImportWorld.Read(ImportWorld.Shipped("cpsc-recallsgov"), """
            {"success":{"total":1,"results":[{"organization":"CPSC","recall_number":"13173 ","recall_date":"2013-04-18","recall_url":"http://www.cpsc.gov/a/",
              "manufacturers":["Acme"],"product_types":["Cribs"],"descriptions":["Acme cribs"],"upcs":null,"hazards":["Entrapment"],"countries":["Korea"]}]}}
            """);
        var recall = result.First<Recall>();
        Assert.Equal(("13173", "Acme cribs: recall by Acme"), (recall.ReferenceNumber, recall.Title));
        Assert.Equal(("CribsAndBeds", "KR"), (recall.Products[0].Category, recall.Products[0].Origin));
        Assert.Equal(["Entrapment"], recall.HazardTypes);
    }
}
