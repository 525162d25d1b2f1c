package io.plantline.wire;

import io.plantline.plant.PayloadFormat;
import java.util.List;

/** Places of values as the makers of devices write them, to be proposed where somebody has misspelt one. */
final class DocumentedPlaces {
    private static final List<String> SHELLY_GEN1 = List.of(
            "emeter/0/total",
            "emeter/0/total_returned",
            "emeter/0/power",
            "emeter/0/reactive_power",
            "relay/0/energy",
            "relay/0/power");
    private static final List<String> SHELLY_GEN2 = List.of(
            "em:0/total_act_power",
            "em1:0/act_power",
            "switch:0/apower",
            "pm1:0/apower",
            "emdata:0/total_act",
            "emdata:0/total_act_ret",
            "em1data:0/total_act_energy",
            "switch:0/aenergy/total",
            "switch:0/ret_aenergy/total",
            "pm1:0/aenergy/total");
    private static final List<String> TASMOTA = List.of(
            "ENERGY/Total",
            "ENERGY/Today",
            "ENERGY/Yesterday",
            "ENERGY/Period",
            "ENERGY/Power",
            "ENERGY/ReactivePower",
            "ENERGY/ExportActive",
            "ENERGY/ImportActive",
            "ENERGY/ExportReactive",
            "ENERGY/ImportReactive",
            "ENERGY/TotalTariff",
            "ENERGY/ExportTariff");
    private static final List<String> DSMR_READER = List.of(
            "electricity_delivered_1",
            "electricity_delivered_2",
            "electricity_returned_1",
            "electricity_returned_2",
            "electricity_currently_delivered",
            "electricity_currently_returned",
            "phase_currently_delivered_l1",
            "phase_currently_delivered_l2",
            "phase_currently_delivered_l3",
            "phase_currently_returned_l1",
            "phase_currently_returned_l2",
            "phase_currently_returned_l3",
            "extra_device_delivered");
    private static final List<String> ZIGBEE2MQTT =
            List.of("energy", "produced_energy", "consumed_energy", "energy_l1", "power", "power_l1", "power_reactive");

    private DocumentedPlaces() {}

    /** Those of a format in which nothing else is measured. */
    static List<String> of(PayloadFormat format) {
        return switch (format) {
            case SHELLY_GEN1 -> SHELLY_GEN1;
            case SHELLY_GEN2 -> SHELLY_GEN2;
            case TASMOTA -> TASMOTA;
            case DSMR_READER -> DSMR_READER;
            case ZIGBEE2MQTT -> ZIGBEE2MQTT;
            case EMONHUB, VICTRON, WMBUSMETERS, SPARKPLUG_B, JSON, NUMBER, CSV -> List.of();
        };
    }
}
