package io.github.mnistlab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TileTest {
    @Test
    void should_keep_every_pixel_when_it_is_small_enough() {
        Tile tile = Tile.of(2, 112, position -> position % 256);

        assertThat(tile.height()).isEqualTo(2);
        assertThat(tile.width()).isEqualTo(112);
        assertThat(tile.paper()[113] & 0xFF).isEqualTo(255 - 113);
    }

    @Test
    void should_average_blocks_when_it_is_larger() {
        // Blocks of three.
        Tile tile = Tile.of(3, 225, position -> position == 0 ? 40 : position == 674 ? 90 : 0);

        assertThat(tile.height()).isEqualTo(1);
        assertThat(tile.width()).isEqualTo(75);
        assertThat(tile.paper()[0] & 0xFF).isEqualTo(255 - 4); // 40 / 9
        assertThat(tile.paper()[74] & 0xFF).isEqualTo(255 - 10); // 90 / 9
        assertThat(tile.paper()[1] & 0xFF).isEqualTo(255);
    }

    @Test
    void should_average_what_there_is_when_a_block_is_cut_off() {
        Tile tile = Tile.of(1, 113, position -> position == 112 ? 80 : 0);

        assertThat(tile.width()).isEqualTo(57);
        assertThat(tile.paper()[56] & 0xFF).isEqualTo(255 - 80);
    }
}
