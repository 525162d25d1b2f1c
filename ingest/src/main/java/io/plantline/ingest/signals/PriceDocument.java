package io.plantline.ingest.signals;

import io.plantline.model.Signal;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A publication document of ENTSO-E: periods of evenly long positions with a price each. A position that is left out has
 * the price of the one before, as curve type A03 has it.
 */
final class PriceDocument {
    private static final XMLInputFactory XML = factory();

    private final String id;
    private final long retrieved;
    private final List<Signal> signals = new ArrayList<>();
    private final NavigableMap<Integer, BigDecimal> prices = new TreeMap<>();
    private String currency;
    private String measure;
    private Long start;
    private Long end;
    private Duration resolution;
    private int position;

    PriceDocument(String id, long retrieved) {
        this.id = id;
        this.retrieved = retrieved;
    }

    List<Signal> read(byte[] document) throws UnreadableAnswer {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(document));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    begin(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("Period")) {
                    endPeriod();
                }
            }
            return signals;
        } catch (XMLStreamException | DateTimeException | IllegalArgumentException malformed) {
            throw new UnreadableAnswer("not a document of ENTSO-E: " + malformed.getMessage(), malformed);
        }
    }

    /** The interval of the whole document has the same names; that of each period comes after it and counts. */
    private void begin(XMLStreamReader xml) throws XMLStreamException, UnreadableAnswer {
        switch (xml.getLocalName()) {
            case "currency_Unit.name" -> currency = xml.getElementText();
            case "price_Measure_Unit.name" -> measure = xml.getElementText();
            case "start" -> start = time(xml.getElementText());
            case "end" -> end = time(xml.getElementText());
            case "resolution" -> resolution = Duration.parse(xml.getElementText());
            case "position" -> position = Integer.parseInt(xml.getElementText());
            case "price.amount" -> prices.put(position, new BigDecimal(xml.getElementText()));
            case "text" -> throw new UnreadableAnswer("ENTSO-E says: " + xml.getElementText());
            default -> {
                return; // of no interest
            }
        }
    }

    private void endPeriod() throws UnreadableAnswer {
        if (start == null || end == null || resolution == null || currency == null || prices.isEmpty()) {
            throw new UnreadableAnswer("a period without interval, resolution, currency or prices");
        }
        long step = resolution.toMillis();
        String unit = "%s/%s".formatted(currency, "MWH".equals(measure) ? "MWh" : "kWh");
        for (int at = prices.firstKey(); start + at * step <= end; at++) {
            long from = start + (at - 1) * step;
            BigDecimal price = prices.floorEntry(at).getValue();
            signals.add(new Signal(id, from, from + step, price, unit, false, retrieved));
        }
        prices.clear();
    }

    private static long time(String text) {
        return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    }

    /** Nothing outside the document is fetched, whatever it refers to. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
