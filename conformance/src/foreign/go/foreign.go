// SPDX-License-Identifier: Apache-2.0

// Foreign checks what the register of Casus wrote with the code of Go's checksum database
// (golang.org/x/mod/sumdb), and writes a log of its own for Casus to check.
//
//	foreign verify FOLDER KEY INDEX...   a log in C2SP paths, and receipts FOLDER/receipts/INDEX
//	foreign make FOLDER SIZE             a log of that many entries, with receipts
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

// The key of the note package's own documentation: anybody's.
const madeKey = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"

func must(err error) {
	if err != nil {
		fmt.Println("FAILED:", err)
		os.Exit(1)
	}
}

func require(ok bool, what string) {
	if !ok {
		must(fmt.Errorf("%s", what))
	}
}

// path turns tile/8/L/N into the path of C2SP, which does not name the height.
func path(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
}

type folder string

func (f folder) Height() int { return height }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := os.ReadFile(filepath.Join(string(f), path(tile)))
		if err != nil {
			full := tile
			full.W = 1 << height
			data, err = os.ReadFile(filepath.Join(string(f), path(full)))
			if err != nil {
				return nil, err
			}
			data = data[:tile.W*tlog.HashSize]
		}
		all = append(all, data)
	}
	return all, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

type tree struct {
	origin string
	tlog.Tree
}

func checkpoint(text string) tree {
	lines := strings.Split(text, "\n")
	require(len(lines) == 4 && lines[3] == "", "three lines in a checkpoint")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	var hash tlog.Hash
	raw, err := base64.StdEncoding.DecodeString(lines[2])
	must(err)
	require(len(raw) == tlog.HashSize, "a root of 32 bytes")
	copy(hash[:], raw)
	return tree{lines[0], tlog.Tree{N: size, Hash: hash}}
}

func entries(root string, size int64) [][]byte {
	var all [][]byte
	for n := int64(0); n<<height < size; n++ {
		tile := tlog.Tile{H: height, L: -1, N: n, W: 1 << height}
		if size-n<<height < 1<<height {
			tile.W = int(size - n<<height)
		}
		name := strings.Replace(path(tile), "tile/data/", "tile/entries/", 1)
		data, err := os.ReadFile(filepath.Join(root, name))
		must(err)
		for len(data) > 0 {
			length := int(binary.BigEndian.Uint16(data))
			all = append(all, data[2:2+length])
			data = data[2+length:]
		}
	}
	return all
}

func receipt(root, index string) (int64, tlog.RecordProof, string) {
	data, err := os.ReadFile(filepath.Join(root, "receipts", index))
	must(err)
	head, rest, found := strings.Cut(string(data), "\n\n")
	require(found, "an empty line in the receipt")
	lines := strings.Split(head, "\n")
	require(lines[0] == "c2sp.org/tlog-proof@v1", "the first line of the receipt")
	place, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	must(err)
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		hash, err := tlog.ParseHash(line)
		must(err)
		proof = append(proof, hash)
	}
	return place, proof, rest
}

func verify(root, key string, indexes []string) {
	verifier, err := note.NewVerifier(key)
	must(err)
	signed, err := os.ReadFile(filepath.Join(root, "checkpoint"))
	must(err)
	opened, err := note.Open(signed, note.VerifierList(verifier))
	must(err)
	tree := checkpoint(opened.Text)
	require(tree.origin == verifier.Name(), "the origin is the name of the key")
	reader := tlog.TileHashReader(tree.Tree, folder(root))
	hash, err := tlog.TreeHash(tree.N, reader)
	must(err)
	require(hash == tree.Hash, "the tiles come to the root")
	all := entries(root, tree.N)
	require(int64(len(all)) == tree.N, "as many entries as the checkpoint says")
	for _, index := range indexes {
		place, proof, rest := receipt(root, index)
		inner, err := note.Open([]byte(rest), note.VerifierList(verifier))
		must(err)
		then := checkpoint(inner.Text)
		leaf := tlog.RecordHash(all[place])
		must(tlog.CheckRecord(proof, then.N, then.Hash, place, leaf))
		made, err := tlog.ProveRecord(then.N, place, reader)
		must(err)
		require(fmt.Sprint(made) == fmt.Sprint(proof), "the proof Go makes is the proof we made")
		proof[0][0] ^= 1
		require(tlog.CheckRecord(proof, then.N, then.Hash, place, leaf) != nil, "a bent proof fails")
		if then.N < tree.N {
			grown, err := tlog.ProveTree(tree.N, then.N, reader)
			must(err)
			must(tlog.CheckTree(grown, tree.N, tree.Hash, then.N, then.Hash))
		}
	}
	stored := stored(all)
	whole, err := tlog.TreeHash(tree.N, stored)
	must(err)
	require(whole == tree.Hash, "the entries come to the root")
	fmt.Printf("ok: %d entries, %d receipts\n", tree.N, len(indexes))
}

type hashes []tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, index := range indexes {
		all = append(all, h[index])
	}
	return all, nil
}

func stored(entries [][]byte) hashes {
	var all hashes
	for i, entry := range entries {
		more, err := tlog.StoredHashesForRecordHash(int64(i), tlog.RecordHash(entry), all)
		must(err)
		all = append(all, more...)
	}
	return all
}

func write(root, name string, data []byte) {
	file := filepath.Join(root, name)
	must(os.MkdirAll(filepath.Dir(file), 0o755))
	must(os.WriteFile(file, data, 0o644))
}

func signed(signer note.Signer, size int64, hash tlog.Hash) []byte {
	text := fmt.Sprintf("%s\n%d\n%s\n", signer.Name(), size, hash)
	made, err := note.Sign(&note.Note{Text: text}, signer)
	must(err)
	return made
}

func create(root string, size int64) {
	signer, err := note.NewSigner(madeKey)
	must(err)
	var all [][]byte
	for i := int64(0); i < size; i++ {
		all = append(all, bytes.Repeat([]byte(fmt.Sprintf("entry %d ", i)), int(i%7)))
	}
	reader := stored(all)
	for _, tile := range tlog.NewTiles(height, 0, size) {
		data, err := tlog.ReadTileData(tile, reader)
		must(err)
		write(root, path(tile), data)
		if tile.L == 0 {
			var bundle []byte
			for _, entry := range all[tile.N<<height : tile.N<<height+int64(tile.W)] {
				bundle = binary.BigEndian.AppendUint16(bundle, uint16(len(entry)))
				bundle = append(bundle, entry...)
			}
			write(root, strings.Replace(path(tile), "tile/0/", "tile/entries/", 1), bundle)
		}
	}
	hash, err := tlog.TreeHash(size, reader)
	must(err)
	checkpoint := signed(signer, size, hash)
	write(root, "checkpoint", checkpoint)
	for _, index := range []int64{0, 1, size / 2, size - 1} {
		proof, err := tlog.ProveRecord(size, index, reader)
		must(err)
		text := fmt.Sprintf("c2sp.org/tlog-proof@v1\nindex %d\n", index)
		for _, hash := range proof {
			text += hash.String() + "\n"
		}
		write(root, fmt.Sprintf("receipts/%d", index), []byte(text+"\n"+string(checkpoint)))
		write(root, fmt.Sprintf("entries/%d", index), all[index])
	}
	fmt.Printf("ok: made %d entries\n", size)
}

func main() {
	switch os.Args[1] {
	case "verify":
		verify(os.Args[2], os.Args[3], os.Args[4:])
	case "make":
		size, err := strconv.ParseInt(os.Args[3], 10, 64)
		must(err)
		create(os.Args[2], size)
	}
}
