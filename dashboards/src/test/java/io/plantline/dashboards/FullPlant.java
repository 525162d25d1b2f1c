package io.plantline.dashboards;

import io.plantline.cell.CellValue;
import io.plantline.dashboards.demo.DemoAlerts;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.dashboards.demo.DemoValues;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The press shop in Borås with everything that pages can show, and those pages. */
final class FullPlant {
    /** The address of every page, and what it shows once it is there. */
    static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("#/", "article[data-plant=boras] dd");
        PAGES.put("#/wall?views=plants", "article[data-plant=boras] dd");
        PAGES.put("#/plant/boras", ".glance button:visible");
        PAGES.put(
                "#/plant/boras?open=environmental,economic,social,data-quality,trends",
                ".charts article.chart:visible");
        PAGES.put("#/plant/boras?per=hour", ".advice article");
        PAGES.put("#/plant/boras/energy", ".shading i");
        PAGES.put("#/plant/boras/performance", "article.wide canvas");
        PAGES.put("#/plant/boras/research", ".sheet table");
        PAGES.put("#/plant/boras/research?period=day", "#scenarios .sheet table");
        PAGES.put("#/plant/boras/schedule", "section tbody td");
        PAGES.put("#/plant/boras/flows", ".sankey canvas");
        PAGES.put("#/plant/boras/batches", ".timeline canvas");
        PAGES.put("#/plant/boras/alerts", ".alert-detail .facts dd");
        PAGES.put("#/plant/boras/meters?open=meters", "#meters tbody tr");
        PAGES.put("#/plant/boras/rejected", "ul.rejected li");
    }

    private FullPlant() {}

    /** The clock of its pages stands, as that of its server does: what is advised for this interval is so for as long as they are looked at. */
    static void standing(Viewer viewer) {
        viewer.page.clock().setFixedTime(viewer.now.toEpochMilli());
        in(viewer);
    }

    static void in(Viewer viewer) {
        long now = viewer.now.toEpochMilli();
        DemoValues values = new DemoValues(new PlantIndex(DemoPlants.boras()));
        viewer.served.history.store(values.until(now));
        viewer.served.history.storeAmounts(values.amounts(now));
        viewer.served.history.store(
                List.of(viewer.today("enpi-normalised").value(0.97).done()));
        viewer.served.history.storeAmounts(List.of(
                mass(viewer, "main-in", Quantity.MATERIAL_INPUT, 100),
                mass(viewer, "main-out", Quantity.GOOD_MASS, 80)));
        viewer.served.batches.heard(batch(viewer));
        PressShopDecisions.in(viewer.served, now);
        viewer.served.desk.hear(DemoAlerts.leak(now));
        viewer.served.rejected.stands(
                "boras",
                ToldRejections.kind(
                        Reason.UNKNOWN_METER, "hall/oven", 7, viewer.now, "no meter 'oven'", "{\"kW\":12}"));
    }

    private static BatchValue batch(Viewer viewer) {
        KpiValue energy = viewer.today("elec-import-energy").value(650).done();
        return new BatchValue(
                "boras",
                "live",
                "press-1",
                "B-17",
                "panel",
                "O-4",
                energy.interval(),
                false,
                412.0,
                "pcs",
                0,
                Status.FINAL,
                null,
                List.of(energy));
    }

    /** Of today, heard for all of it. */
    private static CellValue mass(Viewer viewer, String meter, Quantity quantity, double tonnes) {
        Interval today = viewer.today("elec-import-energy").done().interval();
        return new CellValue(
                "boras",
                "live",
                "boras",
                meter,
                today,
                0,
                Status.PROVISIONAL,
                List.of(new CellValue.Line(quantity, null, tonnes, 0, today.millis() / 1_000.0)));
    }
}
