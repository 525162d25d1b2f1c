package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.plantline.model.Rejection.Reason;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the server refuses, rejects and explains, as people see it who read Swedish or Portuguese. */
class TonguesPageTest {
    @Test
    void theServerIsHeardInTheLanguageOfTheReader() {
        try (Chromium chromium = Chromium.open()) {
            try (Viewer swede = new Viewer(chromium, "sv-SE")) {
                refusesInSwedish(swede);
                explainsInSwedish(swede);
                namesShiftsAndBandsInSwedish(swede);
                assertThat(swede.complaints).allMatch(each -> each.contains("400"), "but for what was refused");
            }
            try (Viewer reader = new Viewer(chromium, "pt-PT")) {
                rejectsInPortuguese(reader);
                assertThat(reader.complaints).isEmpty();
            }
        }
    }

    private static void refusesInSwedish(Viewer viewer) {
        viewer.goesTo("#/plant/%3Cb%3Eboras%3C%2Fb%3E");
        assertThat(viewer.sees("main")).containsText("Det finns ingen anläggning ”<b>boras</b>”.");
        viewer.goesTo("#/plant/boras/research");
        viewer.sees("form.export input[name=from]").fill("2026-03-02");
        viewer.sees("form.export input[name=to]").fill("2026-03-01");
        viewer.sees("form.export button").click();
        Locator refused = viewer.sees("form.export [role=status] span");
        assertThat(refused).hasText("Slutet (”till”) ligger inte efter början (”från”).");
        assertThat(refused).not().hasAttribute("lang", Pattern.compile(".*"));
    }

    private static void explainsInSwedish(Viewer viewer) {
        viewer.served.history.store(
                List.of(viewer.today("elec-import-energy").value(12_345.5).done()));
        viewer.goesTo("#/plant/boras?open=environmental");
        viewer.sees("button[data-kpi=elec-import-energy]").click();
        Locator panel = viewer.sees("#explain");
        assertThat(panel.locator(".formula")).hasText("Σ ΔA⁺ för delens mätare");
        assertThat(panel.locator(".worked").first()).hasText("12345,5 kWh");
        assertThat(panel).containsText("inget är sparat om denna mätare för intervallet");
    }

    private static void namesShiftsAndBandsInSwedish(Viewer viewer) {
        viewer.goesTo("#/plant/boras/energy");
        assertThat(viewer.sees(".shading")).containsText("Skift");
        assertThat(viewer.sees(".shading > div").first()).containsText("tidigt");
        assertThat(viewer.sees(".shading > div").last()).containsText("natt");
    }

    private static void rejectsInPortuguese(Viewer viewer) {
        viewer.served.rejected.stands(
                "boras", ToldRejections.kind(Reason.NOT_JSON, "boras/<i>oven</i>", 3, viewer.now, "told", "{"));
        viewer.goesTo("#/plant/boras/rejected");
        Locator kind = viewer.sees("ul.rejected li");
        assertThat(kind.locator("h2")).hasText("Não é o JSON que ali se espera");
        assertThat(kind).containsText("O tópico tem outro formato?");
        assertThat(kind).containsText("boras/<i>oven</i>");
        assertThat(kind.locator("dd [lang=en]")).hasText("told");
    }
}
