package continuum.messages;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.messages.Conversation.Attached;
import continuum.messages.Conversation.Call;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.papers.UploadRefused;
import continuum.people.People;
import continuum.web.Option;
import continuum.web.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Messages about a child: read and written, by the family and by those who work on the case. */
@Controller
@RequestMapping("/children/{child}/messages")
class MessagePages {

    private static final int LONGEST = 10_000;

    private final Messages messages;
    private final Papers papers;
    private final People people;

    MessagePages(Messages messages, Papers papers, People people) {
        this.messages = messages;
        this.papers = papers;
        this.people = people;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable UUID child, Model page) {
        page.addAttribute("conversations", messages.of(viewer, new ChildId(child)));
        return show(viewer, child, page, "messages/list");
    }

    @GetMapping("/new")
    String ask(Viewer viewer, @PathVariable UUID child, Typed typed, Model page) {
        return form(viewer, child, page);
    }

    @PostMapping("/new")
    String begin(Viewer viewer, @PathVariable UUID child, Typed typed,
            @RequestParam(required = false) MultipartFile file,
            Model page, RedirectAttributes next) {
        mayWrite(viewer, child);
        var staff = viewer.may(May.RUN_CASE);
        var to = staff ? typed.need("to", "Select whom you write to") : "";
        var about = typed.atMost(120, "about", "What it is about").need("about", "Enter what it is about");
        var words = typed.atMost(LONGEST, "words", "Your message").need("words", "Enter your message");
        if (typed.ok()) {
            try {
                var attached = attached(viewer, child, file);
                var id = staff
                        ? messages.beginWith(viewer, new ChildId(child), party(to), about, words, attached)
                        : messages.begin(viewer, new ChildId(child), about, words, null, attached);
                next.addFlashAttribute("flash", "Your message was sent");
                return "redirect:/children/" + child + "/messages/" + id;
            } catch (UploadRefused refused) {
                typed.wrong("file", refused.getMessage());
            } catch (MessageRefused refused) {
                typed.wrong("to", refused.getMessage());
            }
        }
        return form(viewer, child, page);
    }

    @GetMapping("/call")
    String askForCall(Viewer viewer, @PathVariable UUID child, Typed typed, Model page) {
        viewer.must(May.FAMILY_VIEW);
        return show(viewer, child, page, "messages/call");
    }

    @PostMapping("/call")
    String call(Viewer viewer, @PathVariable UUID child, Typed typed, Model page, RedirectAttributes next) {
        viewer.must(May.FAMILY_VIEW);
        mayWrite(viewer, child);
        var telephone = typed.need("telephone", "Enter the number we should call");
        if (telephone != null && !telephone.matches("[+(]?[0-9][0-9 ()-]{6,24}")) {
            typed.wrong("telephone", "Enter a telephone number, like 01632 960 001");
        }
        var when = typed.atMost(200, "when", "When to call").need("when", "Enter when it is good to call");
        typed.atMost(LONGEST, "words", "What it is about");
        if (typed.ok()) {
            var words = typed.text("words");
            var id = messages.begin(viewer, new ChildId(child), "A call back",
                    words.isEmpty() ? "Please call me." : words, new Call(telephone, when), List.of());
            next.addFlashAttribute("flash", "We will call you");
            return "redirect:/children/" + child + "/messages/" + id;
        }
        return show(viewer, child, page, "messages/call");
    }

    @GetMapping("/{id}")
    String one(Viewer viewer, @PathVariable UUID child, @PathVariable UUID id, Typed typed, Model page) {
        return one(viewer, child, messages.open(viewer, new ChildId(child), id), page);
    }

    @PostMapping("/{id}")
    String write(Viewer viewer, @PathVariable UUID child, @PathVariable UUID id, Typed typed,
            @RequestParam(required = false) MultipartFile file, Model page, RedirectAttributes next) {
        var opened = messages.open(viewer, new ChildId(child), id);
        var words = typed.atMost(LONGEST, "words", "Your message").need("words", "Enter your message");
        if (typed.ok()) {
            try {
                messages.write(viewer, new ChildId(child), id, typed.version(), words, attached(viewer, child, file));
                next.addFlashAttribute("flash", "Your message was sent");
                return "redirect:/children/" + child + "/messages/" + id;
            } catch (UploadRefused refused) {
                typed.wrong("file", refused.getMessage());
            } catch (MessageRefused refused) {
                typed.wrong("words", refused.getMessage());
            }
        }
        return one(viewer, child, opened, page);
    }

    @PostMapping("/{id}/closing")
    String close(Viewer viewer, @PathVariable UUID child, @PathVariable UUID id, Typed typed, Model page,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        var opened = messages.open(viewer, new ChildId(child), id);
        var why = typed.atMost(1_000, "why", "The reason").need("why", "Say why nothing more is to be written");
        if (typed.ok()) {
            try {
                messages.close(viewer, new ChildId(child), id, why);
                next.addFlashAttribute("flash", "Closed. The family can write again at any time");
                return "redirect:/children/" + child + "/messages/" + id;
            } catch (MessageRefused refused) {
                typed.wrong("why", refused.getMessage());
            }
        }
        return one(viewer, child, opened, page);
    }

    private List<Attached> attached(Viewer viewer, UUID child, @Nullable MultipartFile file) {
        var name = file == null ? null : file.getOriginalFilename();
        if (name == null || name.isEmpty()) {
            return List.of();
        }
        var paper = papers.keep(viewer, new ChildId(child), new Upload(name, file::getInputStream), "");
        return List.of(new Attached(paper, papers.find(viewer, paper).orElseThrow().title()));
    }

    private void mayWrite(Viewer viewer, UUID child) {
        if (!viewer.may(May.FAMILY_VIEW) && !viewer.may(May.RUN_CASE)) {
            throw new NoSuchConversation();
        }
        people.find(viewer, new ChildId(child)).orElseThrow(NoSuchConversation::new);
    }

    private String form(Viewer viewer, UUID child, Model page) {
        mayWrite(viewer, child);
        page.addAttribute("to", viewer.may(May.RUN_CASE)
                ? messages.reachable(viewer, new ChildId(child))
                        .stream()
                        .map(one -> Option.of(one.party().toString(), one.name()))
                        .toList()
                : List.of());
        return show(viewer, child, page, "messages/new");
    }

    private String one(Viewer viewer, UUID child, Conversation conversation, Model page) {
        page.addAttribute("conversation", conversation);
        return show(viewer, child, page, "messages/one");
    }

    private String show(Viewer viewer, UUID child, Model page, String template) {
        page.addAttribute("name",
                people.find(viewer, new ChildId(child)).orElseThrow(NoSuchConversation::new).name());
        page.addAttribute("child", child);
        page.addAttribute("staff", viewer.may(May.RUN_CASE));
        return template;
    }

    private static UUID party(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException nobody) {
            throw new MessageRefused("Select one of the family who may be told");
        }
    }
}
