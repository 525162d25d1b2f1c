package io.plantline.anomaly.sense;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes a state down, or gives it back: each value is handed in and comes out, unchanged when writing and as it was
 * written when reading. One method of the owner so does both, and the two cannot fall apart.
 */
public final class Memory {
    private static final int NO_TEXT = -1;

    private final DataOutputStream out;
    private final DataInputStream in;

    private Memory(DataOutputStream out, DataInputStream in) {
        this.out = out;
        this.in = in;
    }

    /** The state of the owner as bytes. */
    public static byte[] of(Remembering owner) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        owner.pass(new Memory(new DataOutputStream(bytes), null));
        return bytes.toByteArray();
    }

    /** Gives the owner a state that one like it wrote down. */
    public static void restore(Remembering owner, byte[] bytes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        owner.pass(new Memory(null, in));
        try {
            if (in.available() > 0) {
                throw new IllegalArgumentException("memory: %d bytes of %d are left over; they belong to other rules"
                        .formatted(in.available(), bytes.length));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public double number(double value) {
        try {
            if (out == null) {
                return in.readDouble();
            }
            out.writeDouble(value);
            return value;
        } catch (IOException broken) {
            throw new UncheckedIOException("memory: the state ends early; it belongs to other rules", broken);
        }
    }

    public long whole(long value) {
        try {
            if (out == null) {
                return in.readLong();
            }
            out.writeLong(value);
            return value;
        } catch (IOException broken) {
            throw new UncheckedIOException("memory: the state ends early; it belongs to other rules", broken);
        }
    }

    public int count(int value) {
        return (int) whole(value);
    }

    public boolean flag(boolean value) {
        return whole(value ? 1 : 0) != 0;
    }

    /** Numbers in place. */
    public void numbers(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = number(values[i]);
        }
    }

    /**
     * Parts of the owner, each by its name: one that was not written yet stays as it is, and one that is no part any more
     * is passed over.
     */
    public void parts(Map<String, Remembering> parts) {
        try {
            if (out == null) {
                readParts(parts);
                return;
            }
            out.writeInt(parts.size());
            for (Map.Entry<String, Remembering> part : parts.entrySet()) {
                byte[] bytes = of(part.getValue());
                out.writeUTF(part.getKey());
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("memory: the state ends early; it is damaged", broken);
        }
    }

    private void readParts(Map<String, Remembering> parts) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            Remembering part = parts.get(in.readUTF());
            byte[] bytes = in.readNBytes(in.readInt());
            if (part != null) {
                restore(part, bytes);
            }
        }
    }

    /** A text, or null. One of so many bytes has a negative length, as those with a length above zero are of the former form. */
    public String text(String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        int length = count(bytes == null ? NO_TEXT : NO_TEXT - 1 - bytes.length);
        if (length == NO_TEXT) {
            return null;
        }
        if (length > NO_TEXT) {
            return formerText(length);
        }
        try {
            if (out == null) {
                return new String(exactly(NO_TEXT - 1 - length), StandardCharsets.UTF_8);
            }
            out.write(bytes);
            return value;
        } catch (IOException broken) {
            throw new UncheckedIOException("memory: the state ends early; it belongs to other rules", broken);
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("%d bytes of a text of %d are there".formatted(bytes.length, length));
        }
        return bytes;
    }

    /** Letter by letter, each in a number of its own. */
    private String formerText(int length) {
        char[] letters = new char[length];
        for (int i = 0; i < length; i++) {
            letters[i] = (char) whole(0);
        }
        return new String(letters);
    }
}
